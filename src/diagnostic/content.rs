//! Problems of keys: what a kind must have, may have, and must not contradict.

use super::table::problems;
use crate::path::SourcePath;

problems! {
    /// A key that is missing, out of place, or at odds with another.
    pub enum ContentProblem;

    /// `content/site.yaml` is not there.
    ConfigMissing => {
        severity: Error,
        vi: ("không thấy tệp content/site.yaml",
             "chạy lệnh trong đúng thư mục của trang, hoặc tạo trang mới bằng: bantin init TÊN-THƯ-MỤC"),
        en: ("content/site.yaml is not there",
             "run the command in the site's folder, or make a new site: bantin init FOLDER"),
    }

    /// Two articles with the same title, day and text: one is a copy of the other.
    ArticleTwice {
        /// The other file.
        other: SourcePath,
    } => {
        severity: Error,
        vi: (format!("bài này và {other} cùng tên, cùng ngày, cùng nội dung"),
             "giữ một bài, xóa bản chép kia; hai bài khác nhau thì sửa tên cho khác"),
        en: (format!("this article and {other} have the same title, day and text"),
             "keep one and delete the copy; if they differ, let their titles differ"),
    }

    /// A key that other kinds have, but not this one.
    KeyNotOfKind {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: &'static str,
    } => {
        severity: Error,
        vi: (format!("bài loại «{kind}» không có mục «{key}»"),
             "xóa mục này, hoặc sửa mục kind cho đúng loại bài"),
        en: (format!("the kind «{kind}» has no key «{key}»"),
             "delete the key, or mend the key kind"),
    }

    /// A key that this kind must have.
    KeyRequired {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: &'static str,
    } => {
        severity: Error,
        vi: (format!("bài loại «{kind}» phải có mục «{key}»"),
             format!("thêm dòng «{key}: …» vào đầu tệp")),
        en: (format!("the kind «{kind}» must have the key «{key}»"),
             format!("add a line «{key}: …»")),
    }

    /// A key that this kind must have stands there with nothing after it.
    KeyEmpty {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: &'static str,
    } => {
        severity: Error,
        vi: (format!("mục «{key}» đang để trống, mà bài loại «{kind}» phải có"),
             format!("viết nội dung vào sau «{key}:»")),
        en: (format!("the key «{key}» is empty, and the kind «{kind}» must have it"),
             format!("write its value after «{key}:»")),
    }

    /// A time span that ends before it begins.
    EndsBeforeBegin => {
        severity: Error,
        vi: ("ngày kết thúc đứng trước ngày bắt đầu",
             "sửa lại hai ngày cho đúng thứ tự"),
        en: ("it ends before it begins",
             "mend the two days"),
    }

    /// A picture's field that must be filled.
    ImageField {
        /// `alt`, `caption` or `credit`.
        field: &'static str,
    } => {
        severity: Error,
        basis: match *field {
            "alt" => Accessible,
            "credit" => Copyright,
            _ => Practice,
        },
        vi: (format!("ảnh của bài thiếu mục «{field}»"),
             "ảnh phải có mô tả (alt), chú thích (caption) và tác giả (credit)"),
        en: (format!("the article's image lacks «{field}»"),
             "an image needs alt, caption and credit"),
    }
}
