//! What browsers may do with the pages, and how long they may keep them: the one source of the page's own
//! Content-Security-Policy, of `_headers`, and of what `nginx` and Apache are told.
//!
//! Entry: [`page_policy`], [`headers_file`], [`nginx`], [`apache`].

use std::fmt::Write;

use crate::site::routes::{self, BuiltinPage, HASHED};
use crate::source::PUBLISHED;

/// What a page may load, sort by sort; all from the site's own folder, nothing written into the page itself.
const SOURCES: [(&str, &str); 10] = [
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("media-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
];

/// Who may show the page in a frame; browsers heed it in a header only.
const FRAMES: &str = "frame-ancestors 'none'";

/// The other headers of every file.
const SECURITY: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// What a browser may do with a file beside an article that it opens as a page of its own: show pictures, sound and film; run
/// nothing, and hold it for no part of the site. PDFs are without it: the readers of some browsers are shut out by a sandbox.
const ATTACHED: &str = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; \
                        style-src 'unsafe-inline'; frame-ancestors 'none'";

/// Files whose names hold the hash of their content: for a year, the longest that browsers keep anything.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Pages: five minutes, so that a correction or an urgent notice is seen soon.
const SHORT: &str = "public, max-age=300";
/// What must be asked for each time, so that a new site is not held up by an old one.
const NEVER: &str = "no-cache";

/// The header of a policy.
const POLICY: &str = "Content-Security-Policy";
/// The folder of the files beside articles.
const FILES: &str = "tep";
const PDF: &str = "pdf";

/// The Content-Security-Policy that stands in each page.
#[must_use]
pub fn page_policy() -> String {
    let rules = SOURCES.map(|(sort, from)| format!("{sort} {from}"));
    rules.join("; ")
}

/// The headers of every file, the Content-Security-Policy first.
fn security() -> Vec<(&'static str, String)> {
    let policy = format!("{}; {FRAMES}", page_policy());
    let others = SECURITY.map(|(name, value)| (name, value.to_owned()));
    [(POLICY, policy)].into_iter().chain(others).collect()
}

/// `_headers`, as several hosts read it. Pages have no rule for how long they are kept: those hosts ask for each page
/// anew by themselves, and two rules that fit one file would be joined.
#[must_use]
pub fn headers_file() -> String {
    let mut text = String::from("/*\n");
    for (name, value) in security() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for ending in PUBLISHED.iter().filter(|&&ending| ending != PDF) {
        let _ = writeln!(text, "/{FILES}/*.{ending}\n  {POLICY}: {ATTACHED}");
    }
    for files in HASHED {
        let _ = writeln!(text, "/{files}\n  Cache-Control: {FOR_EVER}");
    }
    let worker = routes::builtin_page(BuiltinPage::Worker);
    let _ = writeln!(text, "/{worker}\n  Cache-Control: {NEVER}");
    text
}

/// A pattern of the addresses of files beside articles, PDFs aside, below any path.
fn attached() -> String {
    format!(r"/{FILES}/[^/]+-[0-9a-f]{{8,}}\.(?!{PDF}$)[0-9a-z]+$")
}

/// A pattern of the addresses of files that are kept for ever, below any path. The hash in the name is asked for: an article
/// may be called as the folder is, and what Apache sends instead of a file ends otherwise.
fn hashed() -> String {
    let folders = HASHED.map(folder);
    let folders = folders.join("|");
    format!(r"/({folders})/[^/]+-[0-9a-f]{{8,}}\.[0-9a-z]+(\.br|\.gz)?$")
}

/// The folder of a pattern such as `anh/*`.
fn folder(files: &'static str) -> &'static str {
    files.split_once('/').map_or(files, |(folder, _)| folder)
}

fn worker() -> String {
    routes::builtin_page(BuiltinPage::Worker)
        .as_str()
        .replace('.', r"\.")
}

/// What is put into the `server` block of nginx.
#[must_use]
pub fn nginx() -> String {
    let (hashed, worker) = (hashed(), worker());
    let mut text = format!(
        "# Đặt vào khối server {{ … }} của trang. Khối location nào có add_header riêng thì phải chép lại các dòng add_header.\n\
         # Trang nằm dưới một đường dẫn thì viết cả đường dẫn ấy trước /404.html, ví dụ: /tanminh/404.html\n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         charset utf-8;\n\
         location ~ \\.webmanifest$ {{ default_type application/manifest+json; }}\n\
         \n\
         # Tệp nén sẵn do «bantin build --precompress» làm ra.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # Bỏ dấu # nếu máy chủ có mô-đun ngx_brotli.\n\
         # brotli_static on;\n\
         \n\
         # Tệp có mã nội dung trong tên: giữ một năm. Trang: năm phút.\n\
         set $bantin_cache \"{SHORT}\";\n\
         if ($uri ~ \"{hashed}\") {{ set $bantin_cache \"{FOR_EVER}\"; }}\n\
         if ($uri ~ \"/{worker}$\") {{ set $bantin_cache \"{NEVER}\"; }}\n\
         add_header Cache-Control $bantin_cache;\n\
         \n\
         # An toàn cho người đọc.\n"
    );
    let attached = attached();
    for (name, value) in security() {
        if name == POLICY {
            let _ = writeln!(
                text,
                "set $bantin_policy \"{value}\";\n\
                 # Tệp đính kèm mở riêng: không chạy gì, không thuộc trang nào.\n\
                 if ($uri ~ \"{attached}\") {{ set $bantin_policy \"{ATTACHED}\"; }}\n\
                 add_header {name} $bantin_policy always;"
            );
        } else {
            let _ = writeln!(text, "add_header {name} \"{value}\" always;");
        }
    }
    text
}

/// Before the headers in Apache: files compressed ahead are sent in place of their texts.
const APACHE: &str = r#"# Đặt vào tệp .htaccess ở thư mục gốc của trang, hoặc vào khối <Directory> của trang.
# Cần các mô-đun: headers, mime, rewrite.
# Trang nằm dưới một đường dẫn thì viết cả đường dẫn ấy trước /404.html, ví dụ: /tanminh/404.html
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 /404.html
AddDefaultCharset utf-8

# Tệp nén sẵn do «bantin build --precompress» làm ra.
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \bbr\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]
  RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]
</IfModule>
<FilesMatch "\.(html|css|js|svg|xml|json|txt|ssml|webmanifest)\.(br|gz)$">
  RemoveLanguage .br
  RemoveType .br .gz
  AddEncoding br .br
  AddEncoding gzip .gz
</FilesMatch>

"#;

/// What is put into Apache's `.htaccess` or the `Directory` block.
#[must_use]
pub fn apache() -> String {
    let (hashed, worker) = (hashed(), worker());
    let mut text = format!(
        "{APACHE}# Tệp có mã nội dung trong tên: giữ một năm. Trang: năm phút.\n\
         <IfModule mod_headers.c>\n\
         \x20 Header merge Vary Accept-Encoding\n\
         \x20 Header set Cache-Control \"{SHORT}\"\n\
         \x20 Header set Cache-Control \"{FOR_EVER}\" \"expr=%{{REQUEST_URI}} =~ m#{hashed}#\"\n\
         \x20 Header set Cache-Control \"{NEVER}\" \"expr=%{{REQUEST_URI}} =~ m#/{worker}(\\.br|\\.gz)?$#\"\n\
         \n\
         \x20 # An toàn cho người đọc.\n"
    );
    for (name, value) in security() {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    let attached = attached();
    let _ = writeln!(
        text,
        "  # Tệp đính kèm mở riêng: không chạy gì, không thuộc trang nào.\n\
         \x20 Header always set {POLICY} \"{ATTACHED}\" \"expr=%{{REQUEST_URI}} =~ m#{attached}#\""
    );
    text.push_str("</IfModule>\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_places_say_the_same() {
        for text in [headers_file(), nginx(), apache()] {
            assert!(text.contains(&page_policy()), "{text}");
            assert!(text.contains(FRAMES) && text.contains(FOR_EVER), "{text}");
            assert!(text.contains(ATTACHED), "{text}");
            for (name, value) in SECURITY {
                assert!(text.contains(name) && text.contains(value), "{text}");
            }
            let folders = HASHED.map(folder);
            assert!(folders.iter().all(|folder| text.contains(folder)), "{text}");
        }
    }

    #[test]
    fn nothing_loosens_the_policy() {
        assert!(ATTACHED.starts_with("sandbox; default-src 'none'; "));
        assert!(!ATTACHED.contains("script"), "{ATTACHED}");
        let policy = page_policy();
        assert!(policy.starts_with("default-src 'none'; "));
        // In a page browsers warn about it, and do not heed it.
        assert!(
            !policy.contains("unsafe") && !policy.contains("frame-ancestors"),
            "{policy}"
        );
    }
}
