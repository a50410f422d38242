//! Problems of files beside articles that go on as they are: what is attached, sound, film.

use super::table::problems;
use crate::message::file_size;

problems! {
    /// A file that is not published, or not as what it is asked for.
    pub enum AttachmentProblem;

    /// Files of such a name are not published.
    AttachmentKind {
        /// The ending of its name; empty where it has none.
        ending: String,
    } => {
        severity: Error,
        vi: (format!("không đăng kèm tệp loại «{ending}»"),
             format!("chỉ đăng kèm: {ATTACHABLE}; mở tệp rồi lưu thành PDF, hoặc nén thành zip nếu người đọc cần đúng tệp này")),
        en: (format!("files of type «{ending}» are not attached"),
             format!("these are: {ATTACHABLE}; save it as PDF, or put it into a zip if readers need this very file")),
    }

    /// Its bytes are not what its name says.
    AttachmentContent {
        /// The ending of its name.
        ending: String,
    } => {
        severity: Error,
        vi: (format!("tệp này không phải «{ending}», dù tên tệp có đuôi như vậy"),
             "đổi đuôi tên tệp không làm đổi loại tệp: mở bằng chương trình đã tạo ra nó, chọn Save as đúng loại rồi thay tệp này"),
        en: (format!("this file is no «{ending}», though its name says so"),
             "renaming a file does not convert it: open it in the program that made it and save it as that type"),
    }

    /// A block of sound with something else in it.
    NotSound {
        /// The ending of the file's name.
        ending: String,
    } => {
        severity: Error,
        vi: (format!("khối «am-thanh» không phát được tệp loại «{ending}»"),
             "dùng tệp mp3, m4a, ogg hoặc wav; phim thì dùng khối «video»"),
        en: (format!("the block «am-thanh» does not play files of type «{ending}»"),
             "use mp3, m4a, ogg or wav; a film goes into the block «video»"),
    }

    /// A block of film with something else in it.
    NotVideo {
        /// The ending of the file's name.
        ending: String,
    } => {
        severity: Error,
        vi: (format!("khối «video» không phát được tệp loại «{ending}»"),
             "dùng tệp mp4 hoặc webm; âm thanh thì dùng khối «am-thanh»"),
        en: (format!("the block «video» does not play files of type «{ending}»"),
             "use mp4 or webm; sound goes into the block «am-thanh»"),
    }

    /// Sound or film that takes long to load.
    RecordingHeavy {
        /// Its size in bytes.
        bytes: u64,
        /// From where on it is heavy.
        limit: u64,
    } => {
        severity: Warning,
        vi: (format!("tệp âm thanh hoặc phim nặng {}, trên {}: máy yếu, mạng chậm khó mở", file_size(*bytes), file_size(*limit)),
             "lưu lại với chất lượng thấp hơn (tiếng nói: mp3 64 kbit/s là đủ), hoặc đăng phim ở nơi khác rồi ghi địa chỉ vào mục url"),
        en: (format!("the recording has {}, over {}: hard to open on a slow network", file_size(*bytes), file_size(*limit)),
             "save it at a lower quality (64 kbit/s is enough for speech), or publish the film elsewhere and give its address as url"),
    }

    /// Sound or film that no page should ask anybody to load.
    RecordingTooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is published.
        limit: u64,
    } => {
        severity: Error,
        vi: (format!("tệp âm thanh hoặc phim nặng {}, quá mức {}", file_size(*bytes), file_size(*limit)),
             "lưu lại với chất lượng thấp hơn hoặc cắt ngắn, hoặc đăng phim ở nơi khác rồi ghi địa chỉ vào mục url"),
        en: (format!("the recording has {}, over {}", file_size(*bytes), file_size(*limit)),
             "save it at a lower quality or cut it, or publish the film elsewhere and give its address as url"),
    }
}

/// What may be attached, as it is told; `source::file_content` decides.
const ATTACHABLE: &str = "pdf, doc, docx, xls, xlsx, ppt, pptx, odt, ods, csv, txt, zip, ics, kml, jpg, png, webp, mp3, m4a, ogg, wav, mp4, webm";
