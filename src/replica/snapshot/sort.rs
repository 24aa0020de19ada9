//! What a file is that is none of ours, seen at its first bytes: people want to be told what they have picked.

/// A sort of file that is often picked by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Text in UTF-16 or UTF-32, as old editors save it.
    Utf16,
    /// ZIP; Word and Excel files are of this sort too.
    Zip,
    /// Another archive: gzip, 7z, RAR, xz, bzip2.
    Archive,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An old Word or Excel file, or a mail saved by Outlook.
    Office,
    /// A web page, such as the error page or login page of a server.
    Page,
    /// RTF.
    Rtf,
}

impl Sort {
    /// All of them.
    pub const ALL: [Sort; 8] = [
        Sort::Utf16,
        Sort::Zip,
        Sort::Archive,
        Sort::Pdf,
        Sort::Picture,
        Sort::Office,
        Sort::Page,
        Sort::Rtf,
    ];

    /// Recognises bytes that can be no snapshot, whatever follows.
    pub(super) fn of(bytes: &[u8]) -> Option<Sort> {
        const BEGINNINGS: [(&[u8], Sort); 17] = [
            (b"\xff\xfe", Sort::Utf16),
            (b"\xfe\xff", Sort::Utf16),
            (b"\0\0\xfe\xff", Sort::Utf16),
            (b"PK\x03\x04", Sort::Zip),
            (b"PK\x05\x06", Sort::Zip),
            (b"\x1f\x8b", Sort::Archive),
            (b"7z\xbc\xaf\x27\x1c", Sort::Archive),
            (b"Rar!\x1a", Sort::Archive),
            (b"\xfd7zXZ\0", Sort::Archive),
            (b"BZh", Sort::Archive),
            (b"%PDF-", Sort::Pdf),
            (b"\x89PNG", Sort::Picture),
            (b"\xff\xd8\xff", Sort::Picture),
            (b"GIF8", Sort::Picture),
            (b"RIFF", Sort::Picture),
            (b"\xd0\xcf\x11\xe0", Sort::Office),
            (b"{\\rtf", Sort::Rtf),
        ];
        let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
        // UTF-16 without its mark: every second byte of plain text is zero.
        let is_wide = || matches!(bytes, [0, other, ..] | [other, 0, ..] if *other != 0);
        known
            .map(|(_, sort)| *sort)
            .or_else(|| is_wide().then_some(Sort::Utf16))
    }

    /// Recognises text with no snapshot in it.
    pub(super) fn of_text(text: &str) -> Option<Sort> {
        let begins = |word: &str| {
            let beginning = text.trim_start().get(..word.len());
            beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
        };
        let is_page = ["<!doctype", "<html", "<head", "<?xml", "<svg"].into_iter().any(begins);
        is_page.then_some(Sort::Page)
    }
}
