//! A page that knows every file and body.

use bantin::markdown::address::Address;
use bantin::web::page::{BodyCard, Context, Href, LinkedDocument, Picture, Word};

/// A page that knows every file and body.
pub struct Everything;

impl Context for Everything {
    fn link(&self, target: &str) -> Option<Href> {
        let outside = Address::classify(target) == Address::Outside;
        let href = target.replace(".md", "/");
        Some(Href { href, outside }).filter(|_| !target.contains("khong-co"))
    }

    fn file(&self, file: &str) -> Option<String> {
        Some(format!("tep/{file}"))
    }

    fn picture(&self, file: &str) -> Option<Picture> {
        Some(Picture {
            src: format!("anh/{file}"),
            webp: String::new(),
            srcset: format!("anh/nho-{file} 480w, anh/{file} 960w"),
            size: Some((960, 640)),
        })
    }

    fn document(&self, _file: &str) -> Option<LinkedDocument> {
        Some(LinkedDocument {
            href: "../van-ban/so/".to_owned(),
            title: "Kế hoạch [tên kế hoạch]".to_owned(),
            number: "[số]/KH".to_owned(),
        })
    }

    fn body(&self, id: &str) -> Option<BodyCard> {
        Some(BodyCard {
            href: format!("../co-quan/{id}/"),
            name: format!("Cơ quan {id}"),
        })
    }

    fn word(&self, word: Word) -> &str {
        match word {
            Word::Note => "Ghi chú",
            Word::Tip => "Mẹo",
            Word::Important => "Quan trọng",
            Word::Warning => "Cảnh báo",
            Word::Caution => "Thận trọng",
            Word::Credit => "Ảnh",
            Word::Table => "Bảng",
            Word::Footnotes => "Các chú thích",
            Word::Footnote => "Chú thích",
            Word::Back => "Về chỗ dẫn",
            Word::Done => "Đã xong",
            Word::Open => "Chưa xong",
            Word::Transcript => "Lời đầy đủ",
            Word::WatchOutside => "Xem ở trang ngoài",
            Word::Source => "Nguồn",
            Word::AsOf => "Số liệu tính đến",
            Word::Unit => "Đơn vị",
            Word::NoFigure => "chưa có số liệu",
            Word::BarChart => "Biểu đồ cột",
            Word::LineChart => "Biểu đồ đường",
            Word::ShareChart => "Biểu đồ tỷ lệ",
            Word::Lowest => "Thấp nhất",
            Word::Highest => "Cao nhất",
            Word::InTable => "Số liệu ở bảng bên dưới.",
            Word::Label => "Nội dung",
            Word::Person => "Người phụ trách",
            Word::Position => "Chức vụ",
            Word::Phone => "Điện thoại",
            Word::Email => "Thư điện tử",
            Word::Address => "Địa chỉ",
            Word::Hours => "Giờ làm việc",
        }
    }
}
