#!/usr/bin/env python3
"""Our tables in other programs: openpyxl and LibreOffice open and save them, and every cell is what it was before.

Run by `./test exchange`, after the programs are built:
    python3 tests/exchange/programs.py target/debug/klimanetz-cli target/debug/examples/cells
What is not installed is skipped with a sentence (pip install openpyxl; apt-get install libreoffice-calc).
"""

import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

CLI, CELLS = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:3])
SECONDS = 180

try:
    import openpyxl
except ImportError:
    openpyxl = None
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.stderr}")
    return done.stdout


def ours(path):
    """What our reader finds: by sheet, visible or not, the cells by row and column."""
    sheets = json.loads(run(CELLS, "read", str(path)))
    return [
        (sheet["name"], sheet["visible"], {(row, column): (sort, value) for row, column, sort, value in sheet["cells"]})
        for sheet in sheets
    ]


def compare(what, wanted, found):
    """Ends with the first differences, if there are any; returns how many cells were compared."""
    if [sheet[:2] for sheet in wanted] != [sheet[:2] for sheet in found]:
        sys.exit(f"{what}: sheets {[sheet[:2] for sheet in wanted]} became {[sheet[:2] for sheet in found]}")
    n = 0
    for (name, _, before), (_, _, after) in zip(wanted, found):
        differing = [place for place in sorted(before.keys() | after.keys()) if before.get(place) != after.get(place)]
        for place in differing[:5]:
            print(f"{what}: {name} {place}: {before.get(place)!r} became {after.get(place)!r}")
        if differing:
            sys.exit(f"{what}: {name}: {len(differing)} cells differ")
        n += len(before)
    return n


def altered(sheets, old, new):
    """The same with something else in each text."""
    change = lambda found: ("text", found[1].replace(old, new)) if found[0] == "text" else found
    return [(name, visible, {at: change(cell) for at, cell in cells.items()}) for name, visible, cells in sheets]


def seen_by_openpyxl(workbook):
    """The same as openpyxl sees it."""
    sheets = []
    for sheet in workbook:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None:
                    continue
                if cell.data_type == "f":
                    sys.exit(f"openpyxl: {sheet.title} {cell.coordinate} is a formula")
                if isinstance(value, datetime.datetime):
                    found = ("day", value.date().isoformat())
                elif isinstance(value, (int, float)):
                    found = ("number", float(value))
                else:
                    found = ("text", value)
                cells[(cell.row, cell.column)] = found
        sheets.append((sheet.title, sheet.sheet_state == "visible", cells))
    return sheets


def looks_as_it_should(workbook):
    """Header in sight and repeated, filter, offers, print set-up, nobody's name."""
    for sheet in workbook:
        if sheet.sheet_state != "visible":
            continue
        page = sheet.page_setup
        is_list = sheet.title not in ("Stand", "About")
        said = {
            "frozen": sheet.freeze_panes == "A2",
            "repeated": sheet.print_title_rows == "$1:$1",
            "landscape": page.orientation == "landscape",
            "as wide as a page": sheet.sheet_properties.pageSetUpPr.fitToPage and page.fitToHeight == 0,
            "filter": (sheet.auto_filter.ref == sheet.dimensions) == is_list,
        }
        wrong = [what for what, is_so in said.items() if not is_so]
        if wrong:
            sys.exit(f"openpyxl: {sheet.title}: not {', '.join(wrong)}")
    if workbook.properties.creator not in (None, "openpyxl") or workbook.properties.lastModifiedBy:
        sys.exit("openpyxl: the file says who made it")


def with_openpyxl(path):
    # What it does not know of a file it says in a warning.
    warnings.simplefilter("error")
    workbook = openpyxl.load_workbook(path)
    looks_as_it_should(workbook)
    wanted = ours(path)
    # It takes out every x005F_, also one that somebody has typed.
    n = compare("opened by openpyxl", altered(wanted, "x005F_", ""), seen_by_openpyxl(workbook))
    if not any(sheet.data_validations.dataValidation for sheet in workbook):
        sys.exit("openpyxl: nothing is offered in any cell")
    saved = path.with_suffix(".openpyxl.xlsx")
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                # It would write what looks like Excel's code for a sign as it stands: another text.
                if isinstance(cell.value, str) and "_x" in cell.value:
                    cell.value = cell.value.replace("_x", "_y")
                    cell.data_type = "s"
    workbook.save(saved)
    wanted = altered(altered(wanted, "x005F_", ""), "_x", "_y")
    compare("saved by openpyxl", wanted, ours(saved))
    print(f"openpyxl: {path.name}: {n} cells opened and saved, all as they were")


def with_libreoffice(path):
    out = path.parent / "libreoffice"
    profile = (path.parent / "profile").as_uri()
    words = [f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    run(OFFICE, *words, "--outdir", str(out), str(path))
    # It takes an x005F_ that somebody has typed for Excel's code, as openpyxl does.
    n = compare("saved by LibreOffice", altered(ours(path), "x005F_", ""), ours(out / path.name))
    print(f"LibreOffice: {path.name}: {n} cells opened and saved, all as they were")


def main():
    if openpyxl is None:
        print("skipped: openpyxl is not installed (pip install openpyxl)")
    if OFFICE is None:
        print("skipped: LibreOffice is not installed (apt-get install libreoffice-calc)")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run(CELLS, "demo", str(folder / "demo.json"))
        files = [folder / "odd.xlsx"]
        run(CELLS, "odd", str(files[0]))
        for name, more in [("people", ["--with-persons"]), ("plain", []), ("english", ["--language", "en"])]:
            files.append(folder / f"{name}.xlsx")
            run(CLI, "table", "export", str(folder / "demo.json"), "-o", str(files[-1]), *more)
        for path in files:
            if openpyxl is not None:
                with_openpyxl(path)
            if OFFICE is not None:
                with_libreoffice(path)


main()
