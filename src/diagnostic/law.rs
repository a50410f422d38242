//! Problems of consent, approval, samples and what law asks a commune to publish.

use super::table::problems;
use crate::date::Date;
use crate::path::SourcePath;

problems! {
    /// A rule of law or of honesty that is not kept.
    pub enum LawProblem;

    /// An article names a person who has not agreed to stand on the site; it is left out.
    ConsentSite {
        /// The person.
        name: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("{name} chưa đồng ý đăng tên trên trang; bài được để lại, không đăng"),
             "xin giấy đồng ý rồi ghi vào people / consent (site: true), hoặc viết lại bài không nêu tên"),
        en: (format!("{name} has not agreed to stand on the site; the article is left out"),
             "record the consent (site: true), or write the article without the name"),
    }

    /// A portrait of a person who has not agreed to the picture.
    ConsentPhoto {
        /// The person.
        name: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("{name} chưa đồng ý đăng ảnh chân dung"),
             "xin giấy đồng ý rồi ghi vào people / consent (photo: true), hoặc thay ảnh khác"),
        en: (format!("{name} has not agreed to a portrait"),
             "record the consent (photo: true), or take another picture"),
    }

    /// An article names a person who has not agreed to the loudspeaker; it has no script.
    ConsentLoudspeaker {
        /// The person.
        name: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("{name} chưa đồng ý đọc tên trên loa; bài này không có lời đọc"),
             "xin giấy đồng ý rồi ghi vào people / consent (loudspeaker: true), hoặc đặt loudspeaker / include: false"),
        en: (format!("{name} has not agreed to the loudspeaker; the article has no script"),
             "record the consent (loudspeaker: true), or set loudspeaker / include: false"),
    }

    /// A person who withdrew consent still stands in the text.
    ConsentWithdrawn {
        /// The person.
        name: String,
        /// Whether it is the article whose front matter says so, or another one.
        same_article: bool,
    } => {
        severity: if *same_article { Error } else { Warning }, basis: PersonalData,
        vi: if *same_article {
            (format!("{name} đã rút lại sự đồng ý nhưng tên vẫn còn trong bài"),
             "xóa tên khỏi bài và khỏi tệp")
        } else {
            (format!("có tên {name}, trùng tên một người đã rút lại sự đồng ý ở bài khác"),
             "nếu là cùng một người thì xóa tên; nếu là người khác thì giữ nguyên")
        },
        en: if *same_article {
            (format!("{name} withdrew consent but still stands in the article"),
             "delete the name from the text and from the file")
        } else {
            (format!("{name} is the name of somebody who withdrew consent in another article"),
             "if it is the same person, delete the name")
        },
    }

    /// A child is named without the guardian's agreement, or (from 7 years) the child's own.
    ConsentChild {
        /// The child.
        name: String,
        /// The missing key: `guardian` or `child_agrees`.
        key: &'static str,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("trẻ em {name}: thiếu «{key}: true» trong consent"),
             "phải có cha, mẹ hoặc người giám hộ đồng ý (guardian), và chính các em đồng ý nếu từ 7 tuổi (child_agrees)"),
        en: (format!("the child {name}: «{key}: true» is missing in consent"),
             "the guardian must agree, and from 7 years on the child too"),
    }

    /// Consent is claimed without the number of its paper or its date.
    ConsentRecord {
        /// The person.
        name: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("sự đồng ý của {name} chưa ghi số giấy lưu (record) hoặc ngày (on)"),
             "ghi số giấy lưu tại cơ quan và ngày ký vào consent"),
        en: (format!("the consent of {name} lacks the number of its paper (record) or its day (on)"),
             "write both into consent"),
    }

    /// A sample that looks real: it names a person, a source or an approval.
    SampleLooksReal {
        /// The key that makes it so.
        key: &'static str,
    } => {
        severity: Error,
        vi: (format!("bài mẫu có mục «{key}» trông như thật"),
             "trong bài mẫu chỉ dùng chỗ trống trong ngoặc vuông, ví dụ [tên tập thể]; hoặc xóa dòng sample: true nếu bài là thật"),
        en: (format!("the sample's key «{key}» looks real"),
             "use bracketed placeholders such as [tên tập thể], or delete sample: true if the article is real"),
    }

    /// An approval without a fingerprint to hold the article against; a release does not take it.
    ApprovalUnchecked {
        /// The approval.
        approval: LapsedApproval,
    } => {
        severity: Warning,
        vi: (format!("ghi là {} duyệt ngày {} nhưng không có dấu vân tay (hash) để đối chiếu{}", approval.name, approval.on.short(), if approval.left_out { "; bản phát hành sẽ không có bài này" } else { "" }),
             format!("bài đúng như bản đã duyệt thì chạy: {}", approval.command())),
        en: (format!("the approval by {} on {} cannot be checked: it has no fingerprint (hash){}", approval.name, approval.on.short(), if approval.left_out { "; a release leaves the article out" } else { "" }),
             format!("when the article is as approved, run: {}", approval.command())),
    }

    /// An article that was changed since it was approved; a release takes it for not approved.
    ApprovalUndone {
        /// The approval.
        approval: LapsedApproval,
    } => {
        severity: Warning,
        vi: (format!("bài đã sửa sau khi {} duyệt ngày {}{}", approval.name, approval.on.short(), if approval.left_out { "; bản phát hành sẽ không có bài này" } else { "" }),
             format!("trả lại như bản đã duyệt, hoặc trình duyệt lại rồi chạy: {}", approval.command())),
        en: (format!("changed since {} approved it on {}{}", approval.name, approval.on.short(), if approval.left_out { "; a release leaves the article out" } else { "" }),
             format!("undo the change, or have it approved again: {}", approval.command())),
    }

    /// An approval that binds no address: a copy of the article would be approved too.
    ApprovalUnplaced {
        /// The approval.
        approval: LapsedApproval,
    } => {
        severity: Warning,
        vi: (format!("phê duyệt của {} ngày {} chưa gắn với địa chỉ của bài; một bản chép của bài cũng thành đã duyệt", approval.name, approval.on.short()),
             "xem lại rồi gắn cho mọi bài bằng một lệnh: bantin approve --renew"),
        en: (format!("the approval of {} on {} binds no address; a copy of the article would be approved too", approval.name, approval.on.short()),
             "renew all such approvals by one command: bantin approve --renew"),
    }

    /// An approval of a day that has not come.
    ApprovalAhead {
        /// The day.
        on: Date,
    } => {
        severity: Error,
        vi: (format!("ngày duyệt {} chưa tới", on.short()),
             "ghi đúng ngày cơ quan đã duyệt; muốn hẹn ngày đăng thì dùng publish_at"),
        en: (format!("the day of approval, {}, has not come", on.short()),
             "write the day on which it was approved; publish_at sets the day of posting"),
    }

    /// A field of `site.yaml` or a page that law asks for is empty.
    OpenSlot {
        /// What is missing, as its key.
        slot: String,
    } => {
        severity: Law,
        vi: (format!("chưa có nội dung cho «{slot}»; trang sẽ ghi «đang cập nhật»"),
             "điền khi có thông tin chính thức; phải có trước khi phát hành"),
        en: (format!("nothing is known yet for «{slot}»; the page says so"),
             "fill it in when it is official; a release waits for it"),
    }

    /// A document without number or date.
    DocumentNumber {
        /// `number` or `issued_on`.
        key: &'static str,
    } => {
        severity: Warning,
        vi: (format!("văn bản chưa có {}", if *key == "number" { "số, ký hiệu" } else { "ngày ban hành" }),
             format!("thêm mục «{key}» khi văn bản có số, ngày chính thức")),
        en: (format!("the document has no «{key}»"),
             "add it when it is official"),
    }

    /// A required standing page that no page fills.
    StandingPage {
        /// The slot's name.
        slot: String,
    } => {
        severity: Law,
        vi: (format!("chưa có trang bắt buộc «{slot}»"),
             format!("tạo một trang trong content/gioi-thieu với dòng «slot: {slot}»")),
        en: (format!("the required page «{slot}» is missing"),
             format!("make a page in content/gioi-thieu with «slot: {slot}»")),
    }
}

/// An approval that no longer holds for the article as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LapsedApproval {
    /// The article.
    pub file: SourcePath,
    /// The body's id.
    pub by: String,
    /// The body's name.
    pub name: String,
    /// The day of approval.
    pub on: Date,
    /// Whether a release leaves the article out for it.
    pub left_out: bool,
}

impl LapsedApproval {
    /// The command by which the article is approved anew, ready to be typed.
    fn command(&self) -> String {
        let file = self.file.as_str();
        let mark = if file.contains(' ') { "\"" } else { "" };
        format!("bantin approve {mark}{file}{mark} --by {}", self.by)
    }
}
