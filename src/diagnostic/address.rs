//! Problems of references and addresses: links, ids, files, slugs.

use super::table::problems;
use crate::path::SourcePath;

problems! {
    /// A reference that leads nowhere, or an address that cannot be.
    pub enum AddressProblem;

    /// A body that `content/bodies.yaml` does not have.
    BodyUnknown {
        /// The id as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("không có cơ quan nào mang mã «{written}»"),
             did_you_mean_vi(nearest.as_ref(), "xem mã trong content/bodies.yaml, hoặc thêm cơ quan này vào đó")),
        en: (format!("there is no body with the id «{written}»"),
             did_you_mean_en(nearest.as_ref(), "see content/bodies.yaml, or add the body there")),
    }

    /// A model programme that is not there.
    ModelUnknown {
        /// The id as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("không có mô hình nào mang mã «{written}»"),
             did_you_mean_vi(nearest.as_ref(), "mã mô hình là phần cuối địa chỉ của trang mô hình")),
        en: (format!("there is no model with the id «{written}»"),
             did_you_mean_en(nearest.as_ref(), "a model's id is the last part of its address")),
    }

    /// A link or path that leads to no article.
    LinkBroken {
        /// The link as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("liên kết «{written}» không dẫn tới trang nào"),
             did_you_mean_vi(nearest.as_ref(), "kiểm tra tên tệp .md và thư mục; viết đường dẫn tính từ bài này")),
        en: (format!("the link «{written}» leads to no page"),
             did_you_mean_en(nearest.as_ref(), "check the name of the .md file; paths count from this article")),
    }

    /// A picture or another file that is not there.
    FileMissing {
        /// The path as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("không thấy tệp «{written}»"),
             did_you_mean_vi(nearest.as_ref(), "đặt tệp cạnh bài và viết đúng tên, kể cả chữ hoa, chữ thường")),
        en: (format!("the file «{written}» is not there"),
             did_you_mean_en(nearest.as_ref(), "put the file beside the article and write its exact name")),
    }

    /// A link to a heading or note that the page does not have.
    AnchorBroken {
        /// The link as written.
        written: String,
        /// The nearest that is there.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("liên kết «{written}» dẫn tới một đề mục không có trong bài"),
             did_you_mean_vi(nearest.as_ref(), "viết đúng tên đề mục: chữ thường không dấu, gạch nối giữa các chữ")),
        en: (format!("the link «{written}» leads to a heading that is not there"),
             did_you_mean_en(nearest.as_ref(), "write the heading in lower-case ASCII with hyphens")),
    }

    /// A link that leads to an article which is not published (a draft, internal, expired, or not yet due).
    LinkUnpublished {
        /// The link as written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("liên kết «{written}» dẫn tới bài không được đăng (nháp, nội bộ, chưa tới ngày hoặc chưa duyệt)"),
             "đăng bài kia trước, hoặc bỏ liên kết"),
        en: (format!("the link «{written}» leads to an article that is not published"),
             "publish that article first, or take the link out"),
    }

    /// A link or file reference that leaves the site's folder.
    OutsideRoot {
        /// The reference as written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("đường dẫn «{written}» ra ngoài thư mục của trang"),
             "chép tệp cần dùng vào cạnh bài rồi viết tên tệp"),
        en: (format!("the path «{written}» leaves the site's folder"),
             "copy the file beside the article and write its name"),
    }

    /// Two files claim one address.
    AddressTaken {
        /// The address.
        address: String,
        /// The other file.
        other: SourcePath,
    } => {
        severity: Error,
        vi: (format!("địa chỉ «/{address}» đã thuộc về tệp {other}"),
             "đặt mục slug khác nhau cho hai bài, hoặc bỏ địa chỉ cũ (aliases) bị trùng"),
        en: (format!("the address «/{address}» belongs to {other} already"),
             "give one of the two another slug, or take the alias out"),
    }

    /// Two things bear one id.
    IdTaken {
        /// The id.
        id: String,
        /// The other file.
        other: SourcePath,
    } => {
        severity: Error,
        vi: (format!("mã «{id}» đã được dùng trong {other}"),
             "đặt mã khác"),
        en: (format!("the id «{id}» is used in {other} already"),
             "choose another id"),
    }

    /// A title or slug that leaves nothing for an address.
    SlugEmpty => {
        severity: Error,
        vi: ("không có chữ nào để làm địa chỉ trang",
             "thêm mục slug, ví dụ «slug: thong-bao-lich-hop»"),
        en: ("nothing is left for an address",
             "add the key slug, such as «slug: lich-hop»"),
    }

    /// A slug or alias with letters that an address may not have.
    AddressBad {
        /// As written.
        written: String,
        /// As it should be.
        proposed: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không dùng làm địa chỉ được"),
             format!("chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ «{proposed}»")),
        en: (format!("«{written}» cannot be an address"),
             format!("use lower-case ASCII letters, digits and hyphens, such as «{proposed}»")),
    }

    /// A part of an address that is too long for the name of a folder.
    AddressTooLong {
        /// The part.
        written: String,
        /// Its beginning, cut after a word.
        proposed: String,
    } => {
        severity: Error,
        vi: (format!("địa chỉ «{}…» dài {} chữ, quá mức ổ đĩa và trình duyệt chịu được", beginning(written), written.len()),
             format!("viết ngắn lại, ví dụ «{proposed}»: đặt ở mục slug của bài, hoặc đổi tên tệp, tên chủ đề, tên thư mục")),
        en: (format!("the address «{}…» has {} letters, more than disks and browsers take", beginning(written), written.len()),
             format!("make it shorter, such as «{proposed}»: as the article's slug, or in the name of the file, topic or folder")),
    }

    /// An address that the generator itself needs.
    AddressReserved {
        /// The address.
        address: String,
    } => {
        severity: Error,
        vi: (format!("địa chỉ «/{address}» dành riêng cho trang do máy tạo"),
             "chuyển bài sang chuyên mục khác"),
        en: (format!("the address «/{address}» is the generator's own"),
             "put the article elsewhere"),
    }
}

/// The first letters of a long address, which is ASCII.
fn beginning(written: &str) -> &str {
    written.get(..40).unwrap_or(written)
}

fn did_you_mean_vi(nearest: Option<&String>, advice: &str) -> String {
    nearest.map_or_else(
        || advice.to_owned(),
        |nearest| format!("có phải bạn định viết «{nearest}»?"),
    )
}

fn did_you_mean_en(nearest: Option<&String>, advice: &str) -> String {
    nearest.map_or_else(
        || advice.to_owned(),
        |nearest| format!("did you mean «{nearest}»?"),
    )
}
