//! What machines read in a page's head beside linked data: the description, Dublin Core, Open Graph.
//!
//! Entry: `Views::metadata`. It is the same for every theme, and no theme lays it out. It says nothing that the page does not show.

use super::page::PageView;
use super::views::Views;
use crate::web::escape::escape;

/// Elements of a head, a line each.
#[derive(Default)]
struct MetaElements(String);

impl MetaElements {
    fn push_named(&mut self, name: &str, content: &str) {
        self.push("name", name, content);
    }

    fn push_property(&mut self, property: &str, content: &str) {
        self.push("property", property, content);
    }

    fn push(&mut self, sort: &str, name: &str, escaped: &str) {
        self.push_line(&["<meta ", sort, "=\"", name, "\" content=\"", escaped, "\">"]);
    }

    fn push_line(&mut self, parts: &[&str]) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        for part in parts {
            self.0.push_str(part);
        }
    }
}

/// The room that the elements of a page are given to begin with, in bytes.
const ROOM: usize = 3 * 1024;

impl Views<'_> {
    /// The elements of a page that is complete but for them.
    pub(super) fn metadata(&self, page: &PageView) -> String {
        let mut head = MetaElements(String::with_capacity(ROOM));
        let site = &self.site.config.site;
        let about = [&page.description, &site.description];
        let about = about.into_iter().find(|about| !about.is_empty());
        let about = about.map(|about| escape(about));
        let (title, url) = (escape(&page.title), escape(&page.url));
        if let Some(about) = &about {
            head.push_named("description", about);
        }
        if page.indexed {
            head.push_line(&["<link rel=\"canonical\" href=\"", &url, "\">"]);
        } else {
            head.push_named("robots", "noindex");
        }
        self.dublin_core(page, &mut head, [Some(&*title), about.as_deref()]);
        head.push_property("og:title", &title);
        head.push_property("og:type", page.sort);
        head.push_property("og:url", &url);
        head.push_property("og:site_name", &escape(&site.title));
        head.push_property("og:locale", "vi_VN");
        if let Some(about) = &about {
            head.push_property("og:description", about);
        }
        self.share(page, &mut head);
        if page.sort == "article" {
            let days = [("published", &page.date), ("modified", &page.updated)];
            for (what, day) in days {
                if let Some(day) = day {
                    head.push_property(&format!("article:{what}_time"), &day.iso);
                }
            }
        }
        head.0
    }

    fn dublin_core(
        &self,
        page: &PageView,
        head: &mut MetaElements,
        [title, about]: [Option<&str>; 2],
    ) {
        let publisher = escape(self.publisher_name());
        let creator = page.author.as_deref().map(escape);
        let date = page.dated.as_ref().map(|day| day.iso.as_str());
        let url = escape(&page.url);
        let known = [
            ("DC.title", title),
            ("DC.creator", creator.as_deref().or(Some(&publisher))),
            ("DC.date", date),
            ("DC.description", about),
            ("DC.publisher", Some(&*publisher)),
            ("DC.identifier", Some(&*url)),
            ("DC.language", Some("vi")),
        ];
        for (name, content) in known {
            if let Some(content) = content {
                head.push_named(name, content);
            }
        }
    }

    /// The picture that is shown where the page is shared.
    fn share(&self, page: &PageView, head: &mut MetaElements) {
        let Some(image) = &page.image else {
            return;
        };
        let address = format!("{}/{}", self.site.config.site.base_url(), image.path);
        head.push_property("og:image", &escape(&address));
        head.push_property("og:image:type", &image.sort);
        head.push_property("og:image:width", &image.width.to_string());
        head.push_property("og:image:height", &image.height.to_string());
        head.push_property("og:image:alt", &escape(&image.alt));
        head.push_named("twitter:card", "summary_large_image");
    }
}
