//! Problems of pictures: those that cannot be shown, and where what is made of them cannot be kept.

use super::table::problems;
use crate::message::file_size;

problems! {
    /// A picture that cannot be made ready for pages.
    pub enum PictureProblem;

    /// By its name it is of a kind that is not published, or no picture at all.
    PictureKind {
        /// The ending of its name.
        ending: String,
    } => {
        severity: Error,
        vi: (format!("tệp loại «{ending}» không dùng làm ảnh trên trang được"),
             "mở tệp bằng Paint hoặc Photos, chọn Save as rồi lưu thành JPEG (ảnh chụp) hoặc PNG (hình vẽ, biểu tượng), và sửa tên tệp trong bài"),
        en: (format!("a file of type «{ending}» cannot be a picture on the site"),
             "open it in an image program, save it as JPEG (photographs) or PNG (drawings), and mend the name in the article"),
    }

    /// Its bytes are none of JPEG, PNG and WebP, whatever its name says.
    PictureUnknown => {
        severity: Error,
        vi: ("tệp này không phải ảnh JPEG, PNG hay WebP, dù tên tệp có đuôi như vậy",
             "đổi đuôi tên tệp không làm đổi loại ảnh: mở bằng Paint, chọn Save as rồi lưu thành JPEG hoặc PNG"),
        en: ("this file is no JPEG, PNG or WebP, though its name says so",
             "renaming a file does not convert it: open it in an image program and save it as JPEG or PNG"),
    }

    /// It cannot be read to its end.
    PictureBroken => {
        severity: Error,
        vi: ("ảnh bị hỏng hoặc chép chưa xong, không đọc được đến cuối",
             "chép lại ảnh từ máy ảnh hoặc điện thoại; gửi qua Zalo thì chọn gửi dạng tệp"),
        en: ("the picture is damaged or was not copied to its end",
             "copy it again from the camera or phone"),
    }

    /// It moves.
    PictureMoves => {
        severity: Error,
        vi: ("đây là ảnh động; trên trang không có gì tự chuyển động",
             "mở bằng Paint rồi lưu thành PNG để lấy một hình đứng yên; cần cho xem chuyển động thì đăng bằng khối «video»"),
        en: ("this picture moves, and nothing on the site moves by itself",
             "save one image of it as PNG; what must be seen moving goes into a «video» block"),
    }

    /// It has more pixels than any page could want, or claims to.
    PictureTooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    } => {
        severity: Error,
        vi: (format!("ảnh quá lớn: {width} × {height} điểm ảnh"),
             "thu nhỏ ảnh còn khoảng 2000 điểm ảnh chiều ngang (Paint: Resize) rồi lưu lại; trang chỉ dùng đến 1600"),
        en: (format!("the picture is too large: {width} x {height} pixels"),
             "make it about 2000 pixels wide and save it again; pages use 1600 at most"),
    }

    /// Its file is too large.
    PictureTooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is read.
        limit: u64,
    } => {
        severity: Error,
        vi: (format!("tệp ảnh nặng {}, quá mức {}", file_size(*bytes), file_size(*limit)),
             "thu nhỏ ảnh còn khoảng 2000 điểm ảnh chiều ngang (Paint: Resize) rồi lưu thành JPEG"),
        en: (format!("the picture's file has {}, over {}", file_size(*bytes), file_size(*limit)),
             "make it about 2000 pixels wide and save it as JPEG"),
    }

    /// What was made of pictures cannot be kept for the next build.
    CacheClosed {
        /// The system's reason.
        reason: String,
    } => {
        severity: Warning,
        vi: (format!("không cất được ảnh đã làm cho lần dựng sau: {reason}"),
             "trang vẫn được dựng đủ, chỉ chậm hơn; kiểm tra ổ đĩa còn chỗ và thư mục .bantin-cache cho phép ghi"),
        en: (format!("what was made of the pictures cannot be kept for the next build: {reason}"),
             "the site is complete all the same, only slower to make; see that .bantin-cache can be written and the disk is not full"),
    }
}
