//! Problems of single values: a text that cannot be what its key takes.

use super::table::problems;

problems! {
    /// A value that cannot be what its key takes.
    pub enum ValueProblem;

    /// A key that must say something holds nothing but blanks.
    ValueEmpty => {
        severity: Error,
        vi: ("mục này đang để trống",
             "viết nội dung vào sau dấu hai chấm, hoặc xóa cả mục nếu không cần"),
        en: ("this key is empty",
             "write what it should say after the colon, or delete the whole entry"),
    }

    /// A name that the IANA database of time zones does not have.
    TimeZoneUnknown {
        /// The name as written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("không có múi giờ nào tên là «{written}»"),
             "giờ Việt Nam viết là Asia/Ho_Chi_Minh, đúng từng chữ"),
        en: (format!("there is no time zone «{written}»"),
             "the time zone of Việt Nam is written Asia/Ho_Chi_Minh"),
    }

    /// What cannot be the address of a site.
    BaseUrlBad {
        /// As written.
        written: String,
        /// The address that was meant, where it can be told.
        proposed: Option<String>,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là địa chỉ đầy đủ của trang"),
             match proposed {
                 Some(proposed) => format!("viết là {proposed}"),
                 None => "viết đủ từ https://, sau đó là tên miền, ví dụ https://tanminh.haiphong.gov.vn; không có dấu ? hay dấu #".to_owned(),
             }),
        en: (format!("«{written}» is not the full address of a site"),
             match proposed {
                 Some(proposed) => format!("write {proposed}"),
                 None => "write all of it: https://, then the host, such as https://tanminh.haiphong.gov.vn; no ? and no #".to_owned(),
             }),
    }

    /// What cannot be the address of a page of another site.
    WebAddressBad {
        /// As written.
        written: String,
        /// The address that was meant, where it can be told.
        proposed: Option<String>,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là địa chỉ đầy đủ của một trang"),
             match proposed {
                 Some(proposed) => format!("viết là {proposed}"),
                 None => "chép đủ địa chỉ từ trình duyệt, bắt đầu bằng https://".to_owned(),
             }),
        en: (format!("«{written}» is not the full address of a page"),
             match proposed {
                 Some(proposed) => format!("write {proposed}"),
                 None => "copy all of the address from the browser, from https:// on".to_owned(),
             }),
    }

    /// What no clock shows.
    ClockTimeBad {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là giờ có thật, hoặc viết chưa đúng dạng"),
             "viết giờ:phút từ 00:00 đến 23:59, đặt trong dấu nháy, ví dụ \"05:00\""),
        en: (format!("«{written}» is no time that a clock shows, or not in the right form"),
             "write hours:minutes from 00:00 to 23:59 in quotes, such as \"05:00\""),
    }

    /// Neither a day nor a day with a clock time.
    ImpossibleMoment {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là ngày giờ có thật, hoặc viết chưa đúng dạng"),
             "viết năm-tháng-ngày, thêm giờ:phút nếu có, ví dụ 2026-11-23 14:30"),
        en: (format!("«{written}» is no day of the calendar with a time of day, or not in the right form"),
             "write year-month-day, and hours:minutes where they are known, such as 2026-11-23 14:30"),
    }

    /// A colour that is not written in hexadecimal digits.
    ColourBad {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là mã màu"),
             "viết dấu # và sáu chữ số thập lục phân, đặt trong dấu nháy, ví dụ \"#7d0d15\""),
        en: (format!("«{written}» is no colour"),
             "write # and six hexadecimal digits in quotes, such as \"#7d0d15\""),
    }

    /// A topic without a letter or digit, which can have no address.
    TopicEmpty {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("chủ đề «{written}» không có chữ nào"),
             "viết tên chủ đề bằng chữ, ví dụ chuyển đổi số, hoặc xóa chủ đề này"),
        en: (format!("the topic «{written}» has no letter"),
             "name the topic in words, or delete it"),
    }

    /// What cannot be a telephone number.
    TelephoneBad {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là số điện thoại"),
             "viết số bằng chữ số, ví dụ 0225 3881 234; chưa có số thì để trống"),
        en: (format!("«{written}» is no telephone number"),
             "write its digits, such as 0225 3881 234; leave it empty where there is none"),
    }

    /// What cannot be the address of a mail box.
    MailAddressBad {
        /// As written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là địa chỉ thư điện tử"),
             "viết đủ tên hộp thư, dấu @ và tên miền, ví dụ tanminh@haiphong.gov.vn; chưa có thì để trống"),
        en: (format!("«{written}» is no e-mail address"),
             "write the name, @ and the host, such as tanminh@haiphong.gov.vn; leave it empty where there is none"),
    }
}
