//! Why a file that was brought cannot be read, and what to do about it.
//!
//! Entry: [`in_vietnamese`] and [`in_english`].

use crate::authoring::outcome::Unreadable;
use crate::message::Message;

/// In Vietnamese.
pub(crate) fn in_vietnamese(path: &str, why: Unreadable) -> Message {
    let (text, advice) = match why {
        Unreadable::Empty => (
            "không có chữ nào",
            "Kiểm tra lại tệp; bản quét bằng ảnh thì phải gõ lại.",
        ),
        Unreadable::OldWord => (
            "là tệp Word đời cũ (.doc)",
            "Mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi đưa tệp mới vào.",
        ),
        Unreadable::Encrypted => (
            "có mật khẩu",
            "Mở bằng Word, bỏ mật khẩu (File, Info, Protect Document), lưu lại rồi đưa vào.",
        ),
        Unreadable::Pdf => (
            "là tệp PDF",
            "Xin bản Word của văn bản; hoặc đặt tệp PDF cạnh bài làm tệp đính kèm.",
        ),
        Unreadable::Rtf => (
            "là tệp RTF",
            "Mở bằng Word, lưu thành Word Document (*.docx) rồi đưa vào.",
        ),
        Unreadable::NotWord => (
            "không phải tệp Word .docx",
            "Mở bằng Word để kiểm tra, lưu thành Word Document (*.docx) rồi đưa vào.",
        ),
        Unreadable::Damaged => (
            "bị hỏng hoặc bị cắt cụt",
            "Tải hoặc chép lại tệp; mở được bằng Word thì lưu lại thành tệp mới.",
        ),
        Unreadable::TooLarge => (
            "quá lớn so với một bài viết",
            "Chia nhỏ bài, nén ảnh trong Word (Compress Pictures), rồi đưa vào.",
        ),
        Unreadable::TooDeep => (
            "có quá nhiều lớp lồng nhau",
            "Chép nội dung sang một tệp Word mới, chỉ giữ chữ, rồi đưa vào.",
        ),
        Unreadable::Entities => (
            "có khai báo thực thể riêng, điều mà tệp Word bình thường không có",
            "Không dùng tệp này; hỏi lại người gửi. Mở được bằng Word thì lưu lại thành tệp mới.",
        ),
        Unreadable::PathOut => (
            "có đường dẫn trỏ ra ngoài tệp, điều mà tệp Word bình thường không có",
            "Không dùng tệp này; hỏi lại người gửi.",
        ),
        Unreadable::NoText => (
            "không phải văn bản, hoặc ở bảng mã không nhận ra được",
            "Tệp Word thì dùng: bantin import; văn bản thì mở bằng Notepad, lưu lại với Encoding là UTF-8.",
        ),
        Unreadable::NotLegacy => (
            "không phải TCVN3 hay VNI, nên không có gì để chuyển",
            "Nếu chắc là bảng mã cũ, chỉ rõ: --from tcvn3 hoặc --from vni.",
        ),
    };
    Message::new(
        format!("{path}: {text}"),
        format!("{advice} Chưa có gì bị thay đổi."),
    )
}

/// In English.
pub(crate) fn in_english(path: &str, why: Unreadable) -> Message {
    let (text, advice) = match why {
        Unreadable::Empty => (
            "there is no text in it",
            "Look at the file; a scan has to be typed.",
        ),
        Unreadable::OldWord => (
            "this is an old Word document (.doc)",
            "Open it in Word, save it as Word Document (*.docx), and bring that.",
        ),
        Unreadable::Encrypted => (
            "it is behind a password",
            "Open it in Word, take the password off, save it, and bring it again.",
        ),
        Unreadable::Pdf => (
            "this is a PDF",
            "Ask for the Word document, or put the PDF beside an article as an attachment.",
        ),
        Unreadable::Rtf => (
            "this is an RTF text",
            "Open it in Word, save it as Word Document (*.docx), and bring that.",
        ),
        Unreadable::NotWord => (
            "this is no Word document (.docx)",
            "Open it in Word to see what it is; save it as Word Document (*.docx).",
        ),
        Unreadable::Damaged => (
            "it is cut off or spoilt",
            "Copy it again; if Word opens it, save it as a new file.",
        ),
        Unreadable::TooLarge => (
            "it is larger than any article",
            "Split it, or compress its pictures in Word.",
        ),
        Unreadable::TooDeep => (
            "it is nested too deeply",
            "Copy its text into a new document, and bring that.",
        ),
        Unreadable::Entities => (
            "it declares entities, which no Word document does",
            "Do not use it; ask who sent it. If Word opens it, save it as a new file.",
        ),
        Unreadable::PathOut => (
            "it names a place outside of itself, which no Word document does",
            "Do not use it; ask who sent it.",
        ),
        Unreadable::NoText => (
            "this is no text, or in an unknown encoding",
            "For Word documents: bantin import; save a text as UTF-8.",
        ),
        Unreadable::NotLegacy => (
            "this is neither TCVN3 nor VNI; there is nothing to convert",
            "If it surely is, say which: --from tcvn3 or --from vni.",
        ),
    };
    Message::new(
        format!("{path}: {text}"),
        format!("{advice} Nothing was changed."),
    )
}
