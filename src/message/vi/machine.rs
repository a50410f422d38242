//! What the machine could not do, in Vietnamese.

use crate::machine::{Doing, MachineError};
use crate::message::sentence::Message;
use crate::path::PathFault;

/// The error as a sentence, with its path.
#[must_use]
pub fn say(error: &MachineError) -> Message {
    match error {
        MachineError::System {
            doing,
            path,
            source,
        } => Message::new(
            format!("không {} {}: {source}", deed(*doing), path.display()),
            "Kiểm tra ổ đĩa còn chỗ trống và thư mục cho phép ghi, rồi chạy lại; trang cũ vẫn còn dùng được.",
        ),
        MachineError::NoPort { address, source } => Message::new(
            format!("không mở được bản xem thử ở {address}: {source}"),
            "Chọn số khác bằng --port, hoặc bỏ --host để chỉ xem trên máy này.",
        ),
        MachineError::Busy { folder } => Message::new(
            format!("một lần dựng trang khác đang ghi vào {}", folder.display()),
            "Đợi lần đó xong (hoặc đóng cửa sổ đang chạy bantin) rồi chạy lại.",
        ),
        MachineError::Foreign { path, others } => Message::new(
            format!(
                "{} không phải do bantin tạo ra, nên không ghi đè{}",
                path.display(),
                more(*others)
            ),
            "Dời tệp đó đi chỗ khác, hoặc chọn thư mục khác bằng --out. Chưa có gì bị thay đổi.",
        ),
        MachineError::NotOurFolder { path } => Message::new(
            format!("{} là lối tắt hoặc tệp, không phải thư mục", path.display()),
            "Xóa hoặc dời nó đi để trang có chỗ đặt thư mục. Chưa có gì bị thay đổi.",
        ),
        MachineError::BadOutputPath { path, fault } => Message::new(
            format!("địa chỉ «{path}» không dùng được: {}", because(*fault)),
            "Đổi slug hoặc tên tệp của bài. Chưa có gì bị thay đổi.",
        ),
        MachineError::SameOutputPath { path, other } => Message::new(
            format!("hai trang tranh nhau một chỗ: «{path}» và «{other}»"),
            "Đổi slug hoặc tên tệp của một trong hai bài. Chưa có gì bị thay đổi.",
        ),
    }
}

fn deed(doing: Doing) -> &'static str {
    match doing {
        Doing::ReadFolder => "đọc được thư mục",
        Doing::MakeFolder => "tạo được thư mục",
        Doing::ReadFile => "đọc được tệp",
        Doing::WriteFile => "ghi được tệp",
        Doing::CopyFile => "chép được tệp",
        Doing::RenameFile => "đặt được tệp vào chỗ",
        Doing::RemoveFile => "xóa được tệp cũ",
        Doing::Lock => "khóa được tệp",
        Doing::Watch => "theo dõi được thư mục",
    }
}

fn more(others: usize) -> String {
    match others {
        0 => String::new(),
        others => format!(" (và {others} tệp khác như vậy)"),
    }
}

fn because(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Outside => "nó dẫn ra ngoài thư mục của trang",
        PathFault::Character => "có ký tự mà Windows không cho đặt trong tên tệp",
        PathFault::Device => "Windows giữ riêng tên này cho thiết bị (con, nul, com1…)",
        PathFault::Bookkeeping => "tên này dành cho sổ ghi chép của bantin",
    }
}
