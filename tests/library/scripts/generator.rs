//! Articles that no one wrote: words of a commune with figures, codes, dates and capitals of every class between them,
//! and heaps of marks. The same number always gives the same article.

/// Words between figures.
const WORDS: &[&str] = &[
    "xã",
    "thôn",
    "bà con",
    "Nhân dân",
    "thông báo",
    "từ",
    "đến",
    "ngày",
    "sáng",
    "lúc",
    "đạt",
    "hơn",
    "tăng",
    "giảm",
    "tỷ lệ",
    "diện tích",
    "kế hoạch",
    "số",
    "điều",
    "khoản",
    "điểm",
    "lớp",
    "đường",
    "quốc lộ",
    "khóa",
    "quý",
    "cấp",
    "lần thứ",
    "thắng",
    "nhiệt độ",
    "giá",
    "mức",
    "gọi",
    "theo",
    "của",
    "và",
    "biển số",
    "mã",
    "tài khoản",
    "hướng",
    "tháng",
    "năm",
    "thứ",
    "mẫu",
];

/// Units, with and without a number before them.
const UNITS: &[&str] = &[
    "%",
    "‰",
    "kg",
    "m2",
    "m³",
    "km2",
    "ha",
    "°C",
    "độ",
    "kV",
    "kWh",
    "mm",
    "đ",
    "đồng",
    "triệu đồng",
    "tr.đ",
    "tỷ",
    "USD",
    "đ/kg",
    "triệu đồng/ha",
    "m2/người",
    "người/km2",
    "lần/ngày",
    "tấn/ha",
    "hộ",
    "người",
    "ngày",
    "h",
    "g",
    "ph",
    "'",
    "T",
    "A",
    "mg/l",
    "Mb/s",
    "V/50Hz",
];

/// Capitals, known, ambiguous and unknown.
const CAPITALS: &[&str] = &[
    "UBND",
    "HĐND",
    "MTTQ",
    "TU",
    "ĐU",
    "BTV",
    "TT",
    "HS",
    "THCS",
    "COVID-19",
    "5G",
    "IP/4G",
    "VNeID",
    "OCOP",
    "NQ66",
    "TP.HCM",
    "Q.1",
    "P.5",
    "KT-XH",
    "A/H5N1",
    "VietGAP",
    "TTLT",
    "HBV",
    "XIV",
    "IX",
    "N.V.A",
    "THÔNG BÁO KHẨN",
    "CẤP XI MĂNG",
    "QR",
    "iPhone",
    "eTax",
    "ABCDE",
    "ĐẦU TƯ",
];

/// Marks that a writer may heap up anywhere.
const HEAP: &str = "0123456789/%@&=.-+:,xhABCĐTUVX()#~'²½";

/// Numbers by a fixed rule.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below the bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn number(&mut self) -> String {
        let digits = 1 + self.below(4);
        let whole: String = (0..digits).map(|_| self.digit()).collect();
        match self.below(8) {
            0 => format!("{whole},{}{}", self.digit(), self.digit()),
            1 => format!("{}.{}00", self.below(900) + 1, self.digit()),
            2 => format!("{}.{}50.000", self.below(900) + 1, self.digit()),
            3 => format!("{whole}.{}", self.digit()),
            _ => whole,
        }
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + u8::try_from(self.below(10)).unwrap())
    }

    fn day(&mut self) -> String {
        let (day, month, year) = (self.below(33), self.below(14), 1900 + self.below(200));
        let mark = self.one_of(&["/", "-", "."]);
        match self.below(5) {
            0 => format!("{day:02}{mark}{month:02}{mark}{year}"),
            1 => format!("{day}{mark}{month}"),
            2 => format!("{month}/{year}"),
            3 => format!("{day} - {}{mark}{month}", day + 2),
            _ => format!("{year}-{}", year + 5),
        }
    }

    fn paper(&mut self) -> String {
        let (number, year) = (self.below(3000), 2000 + self.below(30));
        let symbol = self.one_of(&[
            "NĐ-CP",
            "QĐ-UBND",
            "QH15",
            "TTLT-BTC-BNV",
            "NQ/TU",
            "TB-BCĐ35",
            "KH-XYZ",
            "GP",
            "Q1",
        ]);
        match self.below(3) {
            0 => format!("{number}/{year}/{symbol}"),
            1 => format!("{number}-{symbol}"),
            _ => format!("số {number:02}/{symbol}"),
        }
    }

    fn code(&mut self) -> String {
        let (one, two) = (self.below(100), self.below(100_000));
        match self.below(10) {
            0 => format!("0912.{one:03}.{:03}", two % 1000),
            1 => format!("15A-{two:05}"),
            2 => format!("15H1-{:03}.{one:02}", two % 1000),
            3 => format!("H24.15-{two:06}-{one:04}"),
            4 => format!("xa{one}@haiphong.gov.vn"),
            5 => format!("https://tanminh.vn/tin-{two}?so={one}&x=%20"),
            6 => format!("Km{one}+{:03}", two % 1000),
            7 => format!("#ChuyenDoiSo{one}"),
            8 => format!("{one}°{:02}'{:02}\"N", two % 60, one % 60),
            _ => format!("{one}h{:02}-{}h", two % 60, one % 24),
        }
    }

    fn heap(&mut self) -> String {
        let long = 1 + self.below(7);
        let marks: Vec<char> = HEAP.chars().collect();
        (0..long).map(|_| marks[self.below(marks.len())]).collect()
    }

    /// Figures, or what looks like them.
    fn figure(&mut self) -> String {
        match self.below(9) {
            0 => self.day(),
            1 => self.paper(),
            2 => self.code(),
            3 => self.heap(),
            4 => self.one_of(CAPITALS).to_owned(),
            5 => format!(
                "{}{}{}",
                self.number(),
                self.one_of(&["/", " - ", "-", ":", " x "]),
                self.number()
            ),
            6 => format!("{}-{}{}", self.number(), self.number(), self.one_of(UNITS)),
            7 => format!("{}{}", self.number(), self.one_of(UNITS)),
            _ => format!("{} {}", self.number(), self.one_of(UNITS)),
        }
    }

    /// A sentence of words with figures between.
    pub fn sentence(&mut self) -> String {
        let mut words = vec!["Xã".to_owned()];
        for _ in 0..4 + self.below(4) {
            words.push(self.one_of(WORDS).to_owned());
            words.push(self.figure());
        }
        format!("{}.", words.join(" "))
    }

    /// A run of capitals that no table has.
    pub fn unknown(&mut self) -> String {
        let letters = b"BCDGHKLMNPQRSTVX";
        let run: Vec<u8> = (0..6).map(|_| letters[self.below(letters.len())]).collect();
        String::from_utf8(run).unwrap()
    }
}

/// An article with every block that is said; the run of capitals stands in its last paragraph alone.
pub fn article(number: u64) -> (String, String) {
    let mut dice = Dice::new(number);
    let unknown = dice.unknown();
    let mut line = || dice.sentence();
    let (title, heading) = (line().replace(['"', '\\'], ""), line());
    let body = [
        line(),
        format!("## {heading}"),
        format!("1. {}\n2. {}", line(), line()),
        format!("- {}\n- {}", line(), line()),
        format!("| Việc | Số |\n|---|---|\n| {} | {} |", line(), line()),
        format!("> {}", line()),
        format!("```loa\n{}\n```", line()),
        format!("Mã {unknown} là mã lạ. {}", line()),
    ];
    let day = 1 + number % 28;
    let head = format!("---\ntitle: \"{title}\"\ndate: 2026-11-{day:02}\n---\n\n");
    (format!("{head}{}\n", body.join("\n\n")), unknown)
}
