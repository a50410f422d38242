//! What a new article came to, in words.
//!
//! Entry: [`written`].

use std::path::Path;

use crate::cli::paths::display;
use crate::message::Language;
use crate::path::SourcePath;

/// A new article stands there, and what to do with it.
pub(super) fn written(root: &Path, path: &SourcePath, language: Language) -> String {
    let file = root.join(path.as_str());
    let file = display(&file);
    match language {
        Language::Vi => format!(
            "Đã tạo {file}\n\
             Việc tiếp theo:\n\
             \x20 1. Mở tệp, điền các mục bắt buộc, viết bài dưới dòng --- thứ hai.\n\
             \x20 2. Xem thử: bantin build --drafts\n\
             \x20 3. Viết xong, xóa dòng draft: true rồi chạy: bantin build\n"
        ),
        Language::En => format!(
            "Written: {file}\n\
             What to do next:\n\
             \x20 1. Open the file, fill the required keys, write below the second line ---.\n\
             \x20 2. Look at it: bantin build --drafts\n\
             \x20 3. When it is finished, remove the line draft: true and run: bantin build\n"
        ),
    }
}
