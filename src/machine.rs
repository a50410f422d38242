//! What the machine could not do: the disk is full, a folder is closed, another build is at work. What a writer typed wrong is a
//! `Diagnostic` instead.
//!
//! Entry: [`MachineError`], with its sentences in both languages.

use std::io;
use std::path::{Path, PathBuf};

use crate::message::{Language, Message};
use crate::path::{OutputPath, PathFault};

/// What was being done when the system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Looking into a folder.
    ReadFolder,
    /// Making a folder.
    MakeFolder,
    /// Reading a file, or asking what it is.
    ReadFile,
    /// Writing a file.
    WriteFile,
    /// Copying a source file; the path is that of the source where reading failed, of the copy where writing did.
    CopyFile,
    /// Putting a finished file in its place.
    RenameFile,
    /// Removing a file of an earlier build.
    RemoveFile,
    /// Taking the lock of the output folder.
    Lock,
    /// Asking to be told of changed files in a folder.
    Watch,
}

/// Why the machine could not do its part. Exit code 2.
#[derive(Debug)]
pub enum MachineError {
    /// The system refused.
    System {
        /// What was being done.
        doing: Operation,
        /// To which file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// No address to answer on: none of the ports that were tried is free, or the machine has no such address.
    NoPort {
        /// The address that was asked for.
        address: String,
        /// The system's reason.
        source: io::Error,
    },
    /// Another build is writing into the same folder.
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// Where a file of the site belongs stands something that no build of ours wrote. Nothing was written.
    Foreign {
        /// The first of them.
        path: PathBuf,
        /// How many more there are.
        others: usize,
    },
    /// A folder of the site is a symbolic link, or a file, so that what is written would land elsewhere. Nothing was
    /// written.
    NotOurFolder {
        /// The link or file.
        path: PathBuf,
    },
    /// An output has a path that a file of the site may not have. Nothing was written.
    BadOutputPath {
        /// The path.
        path: OutputPath,
        /// Why not.
        fault: PathFault,
    },
    /// Two outputs have one path, or paths that Windows holds for one. Nothing was written.
    SameOutputPath {
        /// The first.
        path: OutputPath,
        /// The other, equal or different in capitals only, or a file where the first needs a folder.
        other: OutputPath,
    },
}

impl MachineError {
    /// Makes the system's refusal into an error that says what was being done, and to which path; for `map_err`.
    pub fn system(doing: Operation, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::System {
            doing,
            path,
            source,
        }
    }

    /// The error in words, with its path.
    #[must_use]
    pub fn message(&self, language: Language) -> Message {
        use Language::{En, Vi};
        match (self, language) {
            (
                Self::System {
                    doing,
                    path,
                    source,
                },
                Vi,
            ) => Message::new(
                format!("không {} {}: {source}", doing.verb(Vi), path.display()),
                "Kiểm tra ổ đĩa còn chỗ trống và thư mục cho phép ghi, rồi chạy lại; trang cũ vẫn còn dùng được.",
            ),
            (
                Self::System {
                    doing,
                    path,
                    source,
                },
                En,
            ) => Message::new(
                format!("{} {}: {source}", doing.verb(En), path.display()),
                "See that the disk has room and the folder may be written, then run again; the old site still stands.",
            ),
            (Self::NoPort { address, source }, Vi) => Message::new(
                format!("không mở được bản xem thử ở {address}: {source}"),
                "Chọn số khác bằng --port, hoặc bỏ --host để chỉ xem trên máy này.",
            ),
            (Self::NoPort { address, source }, En) => Message::new(
                format!("could not open the preview at {address}: {source}"),
                "Choose another number with --port, or leave --host out to look at it on this machine alone.",
            ),
            (Self::Busy { folder }, Vi) => Message::new(
                format!("một lần dựng trang khác đang ghi vào {}", folder.display()),
                "Đợi lần đó xong (hoặc đóng cửa sổ đang chạy bantin) rồi chạy lại.",
            ),
            (Self::Busy { folder }, En) => Message::new(
                format!("another build is writing into {}", folder.display()),
                "Wait for it to end, or close the window in which it runs, then run again.",
            ),
            (Self::Foreign { path, others: 0 }, Vi) => Message::new(
                format!(
                    "{} không phải do bantin tạo ra, nên không ghi đè",
                    path.display()
                ),
                "Dời tệp đó đi chỗ khác, hoặc chọn thư mục khác bằng --out. Chưa có gì bị thay đổi.",
            ),
            (Self::Foreign { path, others }, Vi) => Message::new(
                format!(
                    "{} không phải do bantin tạo ra, nên không ghi đè (và {others} tệp khác như vậy)",
                    path.display()
                ),
                "Dời tệp đó đi chỗ khác, hoặc chọn thư mục khác bằng --out. Chưa có gì bị thay đổi.",
            ),
            (Self::Foreign { path, others: 0 }, En) => Message::new(
                format!(
                    "{} was not made by bantin and is not overwritten",
                    path.display()
                ),
                "Move the file away, or choose another folder with --out. Nothing was changed.",
            ),
            (Self::Foreign { path, others }, En) => Message::new(
                format!(
                    "{} was not made by bantin and is not overwritten (and {others} more like it)",
                    path.display()
                ),
                "Move the file away, or choose another folder with --out. Nothing was changed.",
            ),
            (Self::NotOurFolder { path }, Vi) => Message::new(
                format!("{} là lối tắt hoặc tệp, không phải thư mục", path.display()),
                "Xóa hoặc dời nó đi để trang có chỗ đặt thư mục. Chưa có gì bị thay đổi.",
            ),
            (Self::NotOurFolder { path }, En) => Message::new(
                format!(
                    "{} is a symbolic link or a file, not a folder",
                    path.display()
                ),
                "Move it away, so that the site has room for its folder. Nothing was changed.",
            ),
            (Self::BadOutputPath { path, fault }, Vi) => Message::new(
                format!(
                    "địa chỉ «{path}» không dùng được: {}",
                    fault_reason(*fault, Vi)
                ),
                "Đổi slug hoặc tên tệp của bài. Chưa có gì bị thay đổi.",
            ),
            (Self::BadOutputPath { path, fault }, En) => Message::new(
                format!(
                    "the address \"{path}\" cannot be used: {}",
                    fault_reason(*fault, En)
                ),
                "Change the slug or the file name of the article. Nothing was changed.",
            ),
            (Self::SameOutputPath { path, other }, Vi) => Message::new(
                format!("hai trang tranh nhau một chỗ: «{path}» và «{other}»"),
                "Đổi slug hoặc tên tệp của một trong hai bài. Chưa có gì bị thay đổi.",
            ),
            (Self::SameOutputPath { path, other }, En) => Message::new(
                format!("two pages claim one place: \"{path}\" and \"{other}\""),
                "Change the slug or the file name of one of the articles. Nothing was changed.",
            ),
        }
    }
}

impl Operation {
    /// As it stands before the path: in Vietnamese after `không`.
    fn verb(self, language: Language) -> &'static str {
        let (vi, en) = match self {
            Self::ReadFolder => ("đọc được thư mục", "reading the folder"),
            Self::MakeFolder => ("tạo được thư mục", "making the folder"),
            Self::ReadFile => ("đọc được tệp", "reading"),
            Self::WriteFile => ("ghi được tệp", "writing"),
            Self::CopyFile => ("chép được tệp", "copying"),
            Self::RenameFile => ("đặt được tệp vào chỗ", "putting in place"),
            Self::RemoveFile => ("xóa được tệp cũ", "removing"),
            Self::Lock => ("khóa được tệp", "locking"),
            Self::Watch => ("theo dõi được thư mục", "watching the folder"),
        };
        match language {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}

fn fault_reason(fault: PathFault, language: Language) -> &'static str {
    let (vi, en) = match fault {
        PathFault::Outside => (
            "nó dẫn ra ngoài thư mục của trang",
            "it leads out of the site's folder",
        ),
        PathFault::Character => (
            "có ký tự mà Windows không cho đặt trong tên tệp",
            "it has a character that Windows does not allow in file names",
        ),
        PathFault::Device => (
            "Windows giữ riêng tên này cho thiết bị (con, nul, com1…)",
            "Windows keeps that name for a device (con, nul, com1 ...)",
        ),
        PathFault::TooLong => (
            "tên dài quá mức ổ đĩa cho phép",
            "the name is longer than disks allow",
        ),
        PathFault::Bookkeeping => (
            "tên này dành cho sổ ghi chép của bantin",
            "that name is kept for bantin's own bookkeeping",
        ),
    };
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}
