//! A small server on this machine that answers as servers out there do, and counts what it is asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server; what it answers follows from the path.
pub struct Server {
    /// Where it listens: `http://127.0.0.1:port`.
    pub base: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts one.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || answer(stream, &log));
            }
        });
        Self { base, asked }
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// What it was asked so far: `HEAD /path`, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// Answers one question; a connection that the other side closes early is nothing to talk about.
fn answer(mut stream: TcpStream, log: &Mutex<Vec<String>>) {
    let mut byte = [0];
    if stream.peek(&mut byte).is_ok() && byte == [0x16] {
        // Somebody wants a secure connection, which this server does not know.
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
    }
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut first = String::new();
    let _ = reader.read_line(&mut first);
    let mut words = first.split_whitespace();
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    log.lock().unwrap().push(format!("{method} {path}"));
    let is_head = method == "HEAD";
    let status = |status: &str| format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
    let moved =
        |to: &str| format!("HTTP/1.1 301 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
    let said = match path.split('?').next().unwrap_or("") {
        "/moved/3" => moved("/moved/2"),
        "/moved/2" => moved("/moved/1"),
        "/moved/1" => moved("/good"),
        "/circle" => moved("/circle"),
        "/in" => moved("http://10.255.255.1/"),
        "/strange" => moved("ftp://127.0.0.1/"),
        "/gone" => status("404 Not Found"),
        "/for-ever" => status("410 Gone"),
        "/broken" => status("500 Oops"),
        "/members" => status("401 Who"),
        "/no-robots" => status("403 Forbidden"),
        "/too-many" => status("429 Slow down"),
        "/teapot" => status("418 Teapot"),
        "/no-head" if is_head => status("405 Method Not Allowed"),
        "/no-head-403" if is_head => status("403 Forbidden"),
        "/no-head-404" if is_head => status("404 Not Found"),
        "/mute-head" if is_head => return thread::sleep(Duration::from_secs(5)),
        "/cut-head" if is_head => return,
        "/cut" => return,
        "/mute" => return thread::sleep(Duration::from_secs(5)),
        "/drip" => return drip(&mut stream),
        "/flood" => return flood(&mut stream),
        "/noise" => "SSH-2.0-OpenSSH_9.2\r\n\r\n".to_owned(),
        "/endless-page" => return page(&mut stream),
        _ => status("200 OK"),
    };
    let _ = stream.write_all(said.as_bytes());
}

/// A byte now and then, never a whole answer.
fn drip(stream: &mut TcpStream) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nX-Slow: ");
    for _ in 0..50 {
        if stream.write_all(b"H").is_err() {
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// Headers without end.
fn flood(stream: &mut TcpStream) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
    let line = format!("X-More: {}\r\n", "a".repeat(1000));
    while stream.write_all(line.as_bytes()).is_ok() {}
}

/// A page without end.
fn page(stream: &mut TcpStream) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
    while stream.write_all(&[b'a'; 1000]).is_ok() {}
}
