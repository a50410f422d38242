//! The preview over the network: the watcher, the events, the `Host`, a port that is taken.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::fixture::site::{Site, TODAY};

struct Preview {
    child: Child,
    port: u16,
    said: Vec<String>,
    /// Held open: the program goes on speaking.
    _output: BufReader<ChildStdout>,
}

impl Preview {
    fn of(site: &Site, words: &[&str]) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("bantin"));
        command
            .args(["serve", "--today", TODAY, "--lang", "vi", "--root"])
            .arg(site.root())
            .args(words);
        Self::started(command)
    }

    fn started(mut command: Command) -> Self {
        let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = child.unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut said = Vec::new();
        let port = loop {
            let mut line = String::new();
            assert!(output.read_line(&mut line).unwrap() > 0, "{said:?}");
            said.push(line.clone());
            if let Some((_, port)) = line.trim_end_matches("/\n").rsplit_once("127.0.0.1:") {
                break port.parse().unwrap();
            }
        };
        Self {
            child,
            port,
            said,
            _output: output,
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        stream
    }

    fn ask(&self, line: &str, host: &str) -> String {
        let mut stream = self.connect();
        // In one piece: an answer that comes before the end of the question would else break the connection.
        let question = format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), &format!("127.0.0.1:{}", self.port))
    }

    /// A stream of the events' data.
    fn events(&self) -> impl Iterator<Item = String> + use<> {
        let mut stream = self.connect();
        write!(
            stream,
            "GET /_bantin/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
        )
        .unwrap();
        let lines = BufReader::new(stream).lines().map(Result::unwrap);
        lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn follows(means: &[&str]) {
    let site = Site::filled();
    let preview = Preview::of(&site, &[&["--port", "0"], means].concat());
    let mut events = preview.events();
    let first = events.next().unwrap();
    assert!(first.contains("\"count\":0"), "{first}");
    assert!(preview.get("/tin-tuc/moi/").starts_with("HTTP/1.1 404"));
    // As editors save: beside the place, then renamed.
    let text = "---\ntitle: Bài mới\ndate: 2026-11-20\n---\n\nChữ của bài mới.\n";
    site.put("content/tin-tuc/.moi.md.tmp", text);
    let place = |name: &str| site.root().join("content/tin-tuc").join(name);
    fs::rename(place(".moi.md.tmp"), place("moi.md")).unwrap();
    events.find(|_| preview.get("/tin-tuc/moi/").contains("Chữ của bài mới."));
    // A new folder with an article in it, made at once.
    site.put("content/tin-tuc/2027/nua.md", text.replace("mới", "nữa"));
    events.find(|_| preview.get("/tin-tuc/nua/").contains("Chữ của bài nữa."));
    // Broken, then deleted.
    site.put("content/tin-tuc/moi.md", "---\ntitel: x\n---\n\nChữ.\n");
    events.find(|state| state.contains("titel"));
    assert!(preview.get("/tin-tuc/moi/").contains("Chữ của bài mới."));
    fs::remove_file(place("moi.md")).unwrap();
    events.find(|_| preview.get("/tin-tuc/moi/").starts_with("HTTP/1.1 404"));
}

#[test]
fn it_follows_the_files_as_the_system_tells() {
    follows(&[]);
}

#[test]
fn it_follows_the_files_by_polling() {
    follows(&["--poll"]);
}

#[test]
fn only_its_own_names_are_answered_and_nothing_but_questions() {
    let site = Site::filled(); // lives as long as its preview
    let preview = Preview::of(&site, &["--port", "0"]);
    for host in [
        "localhost",
        "127.0.0.1",
        &format!("LOCALHOST:{}", preview.port),
        "[::1]:1",
    ] {
        let answer = preview.ask("GET /", host);
        assert!(answer.starts_with("HTTP/1.1 200"), "{host}: {answer}");
    }
    for host in ["evil.example", "localhost.evil.example", "10.0.0.1", ""] {
        assert!(
            preview.ask("GET /", host).starts_with("HTTP/1.1 421"),
            "{host}"
        );
    }
    assert!(
        preview
            .ask("POST /", "localhost")
            .starts_with("HTTP/1.1 405")
    );
    let answer = preview.get("/../../etc/passwd");
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
}

#[test]
fn a_port_that_is_taken_is_told_and_the_next_is_used() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let preview = Preview::of(&Site::filled(), &["--port", &port.to_string()]);
    assert!(preview.port > port);
    let said = preview.said.concat();
    assert!(said.contains(&format!("Cổng {port} đã có")), "{said}");
}

#[test]
fn the_program_alone_in_a_site_s_folder_opens_the_preview() {
    let site = Site::filled();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("bantin"));
    // Without a path no browser is found, which must not matter.
    command.current_dir(site.root()).env("PATH", "");
    let preview = Preview::started(command);
    assert!(preview.get("/").starts_with("HTTP/1.1 200"));
}

#[test]
fn it_leaves_nothing_behind_when_it_is_ended() {
    let site = Site::filled();
    let before = crate::fixture::site::files(&site.root());
    let preview = Preview::of(&site, &["--port", "0"]);
    preview.get("/sitemap.xml");
    drop(preview);
    assert!(crate::fixture::site::files(&site.root()) == before);
}
