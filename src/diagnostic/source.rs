//! Problems of files as they lie on the disk.

use super::table::problems;
use crate::message::file_size;

/// The encoding that a file seems to be in, when it is not UTF-8 in Vietnamese letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-16, as Notepad's "Unicode" saves.
    Utf16,
    /// TCVN3 (ABC), as the `.VnTime` fonts show.
    Tcvn3,
    /// VNI, as the `VNI-Times` fonts show.
    Vni,
    /// Some other bytes.
    Unknown,
}

problems! {
    /// A file that cannot be taken in as it is.
    pub enum SourceProblem;

    /// The text is not in Vietnamese UTF-8.
    WrongEncoding {
        /// What it seems to be instead.
        encoding: Encoding,
    } => {
        severity: Error,
        vi: match encoding {
            Encoding::Utf16 => (
                "tệp được lưu theo bảng mã UTF-16 (Notepad gọi là «Unicode»), không phải UTF-8",
                "Mở bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại.",
            ),
            Encoding::Tcvn3 => (
                "chữ viết theo bảng mã cũ TCVN3 (ABC), loại dùng phông .VnTime, nên người xem sẽ thấy chữ lạ",
                "Chuyển sang Unicode bằng lệnh: bantin convert FILE --from tcvn3",
            ),
            Encoding::Vni => (
                "chữ viết theo bảng mã cũ VNI, loại dùng phông VNI-Times, nên người xem sẽ thấy chữ lạ",
                "Chuyển sang Unicode bằng lệnh: bantin convert FILE --from vni",
            ),
            Encoding::Unknown => (
                "tệp có ký tự hỏng, không phải chữ theo bảng mã UTF-8",
                "Xóa và gõ lại ký tự ở chỗ này; nếu cả tệp không đọc được, mở bằng Notepad rồi lưu lại với mã hóa UTF-8.",
            ),
        },
        en: match encoding {
            Encoding::Utf16 => (
                "the file is UTF-16 (Notepad's \"Unicode\"), not UTF-8",
                "Open it in Notepad, choose Save as, and UTF-8 under Encoding.",
            ),
            Encoding::Tcvn3 => (
                "the text is in the old encoding TCVN3 (ABC), made for .VnTime fonts; readers would see strange letters",
                "Convert it to Unicode: bantin convert FILE --from tcvn3",
            ),
            Encoding::Vni => (
                "the text is in the old encoding VNI, made for VNI-Times fonts; readers would see strange letters",
                "Convert it to Unicode: bantin convert FILE --from vni",
            ),
            Encoding::Unknown => (
                "the file has a broken character that is not UTF-8",
                "Delete the character here and type it again; if nothing of the file can be read, save it anew as UTF-8.",
            ),
        },
    }

    /// The file holds more than the generator takes.
    FileTooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is taken, in bytes.
        limit: u64,
    } => {
        severity: Error,
        vi: (format!("tệp quá lớn: {}, trong khi một tệp chữ được phép nhiều nhất {}", file_size(*bytes), file_size(*limit)),
             "Kiểm tra xem có phải ảnh, phim hay âm thanh bị đổi đuôi tên không; nếu bài thật sự dài, chia thành nhiều bài."),
        en: (format!("the file is too large: {}, where a text may have at most {}", file_size(*bytes), file_size(*limit)),
             "See whether it is a picture, film or sound under a wrong ending; if the article is really that long, divide it."),
    }

    /// A symbolic link leads out of the site's folder.
    SymlinkOutside => {
        severity: Error,
        vi: ("lối tắt này dẫn ra ngoài thư mục của trang",
             "Chép hẳn tệp hoặc thư mục vào đây thay cho lối tắt."),
        en: ("this symbolic link leads out of the site's folder",
             "Put a copy of the file or folder here instead of the link."),
    }

    /// A symbolic link leads back to a folder above itself.
    SymlinkLoop => {
        severity: Error,
        vi: ("lối tắt này dẫn vòng về chính thư mục chứa nó",
             "Xóa lối tắt này đi."),
        en: ("this symbolic link leads back to a folder that holds it",
             "Delete the link."),
    }

    /// The system does not let the file or folder be read.
    Unreadable {
        /// The system's own words.
        reason: String,
    } => {
        severity: Error,
        vi: (format!("không mở được (máy báo: {reason})"),
             "Đóng chương trình đang mở tệp; nếu vẫn không được, nhờ người quản trị máy cấp quyền đọc."),
        en: (format!("cannot be opened (the system says: {reason})"),
             "Close the program that has it open, or ask for the right to read it."),
    }

    /// The name of the file or folder is not UTF-8, or has a back slash, which other systems take for a folder.
    FileName => {
        severity: Error,
        vi: ("tên tệp có ký tự mà máy khác không đọc được",
             "Đổi tên tệp: chỉ dùng chữ, số, dấu cách và dấu gạch ngang; có thể gõ tiếng Việt có dấu."),
        en: ("the file's name has characters that other systems cannot read",
             "Rename it with letters, digits, spaces and hyphens; Vietnamese letters are welcome."),
    }

    /// The file is empty.
    FileEmpty => {
        severity: Error,
        vi: ("tệp trống, chưa có chữ nào",
             "Viết nội dung vào tệp, hoặc xóa tệp nếu không dùng nữa."),
        en: ("the file is empty",
             "Write something in it, or delete it if it is not needed."),
    }

    /// The site has no content at all.
    NoContent => {
        severity: Error,
        vi: ("trang chưa có nội dung nào",
             "Đặt bài viết vào thư mục content, hoặc tạo trang mới bằng lệnh: bantin init THƯ-MỤC"),
        en: ("the site has no content yet",
             "Put articles into the folder content, or start a new site: bantin init DIR"),
    }

    /// Two files have names that differ only in how their letters are composed.
    SameName => {
        severity: Error,
        vi: ("có hai tệp trùng tên (dấu tiếng Việt được gõ theo hai kiểu nên trông giống hệt nhau)",
             "Giữ lại một tệp, đổi tên hoặc xóa tệp kia."),
        en: ("two files have the same name (their Vietnamese letters are composed in two ways, and look alike)",
             "Keep one of them; rename or delete the other."),
    }
}
