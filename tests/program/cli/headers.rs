//! What servers are told. The texts were tried in nginx 1.22 and Apache 2.4 of Debian; `BANTIN_BLESS=1` writes them anew:
//! then try them again.

use std::fs;

use crate::fixture::site::{Run, program, repository};

#[test]
fn a_server_is_told_what_was_tried() {
    for (server, file) in [("nginx", "nginx.conf"), ("apache", "htaccess")] {
        let run = Run::of(program().args(["headers", server]));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        let expected = repository().join("tests/suite/headers").join(file);
        if std::env::var_os("BANTIN_BLESS").is_some() {
            fs::write(&expected, &run.stdout).unwrap();
        }
        assert_eq!(
            run.stdout,
            fs::read_to_string(expected).unwrap(),
            "{server}"
        );
    }
}
