//! What kind of address a link holds.
//!
//! Entry: [`Address::classify`]. The one place that says which addresses outside the site are allowed.

/// The kinds of address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A relative path or `#id`, inside the site.
    Inside,
    /// A page of another site (`http`, `https`).
    Outside,
    /// A person's mail box or telephone (`mailto`, `tel`).
    Person,
    /// Any other scheme, which pages may not hold.
    Forbidden {
        /// The scheme, such as `javascript`; `//` for an address that leaves the scheme to the page.
        scheme: String,
    },
}

impl Address {
    /// The kind of an address, read as browsers read it: control characters and spaces within the scheme do not hide it.
    #[must_use]
    pub fn classify(target: &str) -> Self {
        let seen = || {
            target
                .chars()
                .filter(|letter| !letter.is_control() && !letter.is_whitespace())
        };
        let slashes = seen().take_while(|letter| matches!(letter, '/' | '\\'));
        if slashes.take(2).count() == 2 {
            let scheme = "//".to_owned();
            return Self::Forbidden { scheme };
        }
        let mut scheme: String = seen()
            .take_while(|letter| {
                letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.')
            })
            .collect();
        let named = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
        if !named || seen().nth(scheme.len()) != Some(':') {
            return Self::Inside;
        }
        scheme.make_ascii_lowercase();
        match scheme.as_str() {
            "http" | "https" => Self::Outside,
            "mailto" | "tel" => Self::Person,
            _ => Self::Forbidden { scheme },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_scheme_is_seen_through_every_disguise() {
        for hidden in [
            "javascript:x",
            "JavaScript:x",
            " java\nscript:x",
            "\u{1}data:x",
            "//host",
            "/\\host",
        ] {
            let address = Address::classify(hidden);
            assert!(matches!(address, Address::Forbidden { .. }), "{hidden:?}");
        }
        for inside in ["a.md", "../b.md#muc", "#a:b", "tin/a:b.md", "", "ảnh.jpg"] {
            assert_eq!(Address::classify(inside), Address::Inside, "{inside}");
        }
        assert_eq!(Address::classify("HTTPS://a.vn"), Address::Outside);
        assert_eq!(Address::classify("tel:113"), Address::Person);
    }
}
