//! Files: one handed to the user, and those the user picked.
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Event, File, FileList, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, HtmlInputElement, Url,
};

/// Files above this many bytes are not read: the core would refuse them.
pub const LIMIT_BYTES: u64 = klimanetz_core::snapshot::MAX_BYTES as u64;

/// How long the browser may take to fetch a download before its address is withdrawn; Safari does not start at once.
const DOWNLOAD_MS: u32 = 60_000;

/// The browser did not take the download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

/// A file the user picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name without a folder.
    pub name: String,
    /// Its content; empty too where one of the following says that it was not read.
    pub bytes: Vec<u8>,
    /// Its size in bytes, if that is above `LIMIT_BYTES`.
    pub too_large: Option<u64>,
    /// The system refused to read it: moved, locked, or no longer on the drive.
    pub unreadable: bool,
}

/// Hands `content` to the user as a file called `name`. Where it lands is the browser's affair, and it never tells.
pub fn download(name: &str, mime: &str, content: &[u8]) -> Result<(), Unavailable> {
    offer(name, mime, content).map_err(|_| Unavailable)
}

fn offer(name: &str, mime: &str, content: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(content)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    // Firefox follows only an anchor that is part of the page.
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    // An address that cannot be withdrawn costs memory until the page is left, no more.
    Timeout::new(DOWNLOAD_MS, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// Hands an SVG picture to the user as a PNG called `name`, twice as large as it says; `on_done` is called once.
pub fn picture_of(svg: &str, name: &str, on_done: impl Fn(Result<(), Unavailable>) + 'static) {
    let (svg, name) = (svg.to_owned(), name.to_owned());
    spawn_local(async move {
        on_done(dots_of(&svg, &name).await.map_err(|_| Unavailable));
    });
}

async fn dots_of(svg: &str, name: &str) -> Result<(), JsValue> {
    const SCALE: u32 = 2;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let loaded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&address)?;
    loaded?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let [width, height] = [image.natural_width(), image.natural_height()].map(|side| side.saturating_mul(SCALE));
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
    let made = canvas.to_data_url_with_type("image/png")?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&made);
    anchor.set_download(name);
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    Ok(())
}

/// Reads the files just picked in the `<input type="file">` of `event`, hands over all at once, in the order picked, and
/// clears the input, so that the same file can be picked again. Without a file `on_read` is not called.
pub fn picked(event: &Event, on_read: impl Fn(Vec<PickedFile>) + 'static) {
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let Some(list) = input.files() else { return };
    read(&list, on_read);
    input.set_value("");
}

/// Reads the files of `list`, as `picked` does.
pub(super) fn read(list: &FileList, on_read: impl Fn(Vec<PickedFile>) + 'static) {
    let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let mut read = Vec::new();
        for file in &files {
            read.push(read_one(file).await);
        }
        on_read(read);
    });
}

async fn read_one(file: &File) -> PickedFile {
    let size = file.size() as u64;
    let empty = PickedFile {
        name: file.name(),
        bytes: Vec::new(),
        too_large: None,
        unreadable: false,
    };
    if size > LIMIT_BYTES {
        return PickedFile {
            too_large: Some(size),
            ..empty
        };
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => PickedFile {
            bytes: Uint8Array::new(&buffer).to_vec(),
            ..empty
        },
        Err(_) => PickedFile {
            unreadable: true,
            ..empty
        },
    }
}
