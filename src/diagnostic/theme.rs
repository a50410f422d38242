//! Problems of the theme: its templates, its words, its settings.

use super::table::problems;

problems! {
    /// Something in the theme that stops pages from being made.
    pub enum ThemeProblem;

    /// No folder of that name under `themes/`.
    ThemeUnknown {
        /// The name asked for.
        name: String,
    } => {
        severity: Error,
        vi: (format!("không có giao diện «{name}»"),
             format!("kiểm tra mục theme trong content/site.yaml; giao diện phải có tệp themes/{name}/theme.yaml")),
        en: (format!("there is no theme «{name}»"),
             format!("see the key theme in content/site.yaml; a theme must have themes/{name}/theme.yaml")),
    }

    /// Themes that extend each other in a ring.
    ThemeLoop {
        /// The name met twice.
        name: String,
    } => {
        severity: Error,
        vi: (format!("giao diện «{name}» dựa trên chính nó"),
             "sửa mục extends trong theme.yaml để các giao diện không dựa vòng lên nhau"),
        en: (format!("the theme «{name}» extends itself"),
             "mend the key extends in theme.yaml"),
    }

    /// An icon that the theme's folder `static` does not have.
    IconMissing {
        /// The name as written.
        name: String,
    } => {
        severity: Error,
        vi: (format!("không thấy tệp biểu tượng «{name}» của giao diện"),
             "đặt tệp vào thư mục static của giao diện và viết đúng tên, hoặc xóa mục này"),
        en: (format!("the theme's icon «{name}» is not there"),
             "put the file into the theme's folder static and write its name, or delete the key"),
    }

    /// An icon of the web manifest whose name does not say its size.
    IconSize {
        /// The name as written.
        name: String,
    } => {
        severity: Error,
        vi: (format!("tên tệp biểu tượng «{name}» không cho biết cỡ ảnh"),
             "đặt tên kết thúc bằng số điểm ảnh, ví dụ icon-192.png"),
        en: (format!("the name of the icon «{name}» does not say its size"),
             "end the name with its pixels, such as icon-192.png"),
    }

    /// A page kind has no template.
    TemplateMissing {
        /// The template's file name.
        template: String,
    } => {
        severity: Error,
        vi: (format!("giao diện thiếu mẫu trang «{template}»"),
             "thêm tệp này vào thư mục templates của giao diện, hoặc dùng extends: tan-minh"),
        en: (format!("the theme has no template «{template}»"),
             "put the file into the theme's templates, or use extends: tan-minh"),
    }

    /// A template that includes one which the theme does not have.
    IncludeUnknown {
        /// The name as written.
        template: String,
        /// A template with a name like it.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("mẫu trang gọi mẫu «{template}» mà giao diện không có"),
             match nearest {
                 Some(nearest) => format!("có phải «{nearest}»? Sửa tên sau chữ include ở dòng này"),
                 None => format!("sửa tên sau chữ include ở dòng này, hoặc thêm tệp {template} vào thư mục templates của giao diện"),
             }),
        en: (format!("the template includes «{template}», which the theme does not have"),
             match nearest {
                 Some(nearest) => format!("is it «{nearest}»? Mend the name after include in this line"),
                 None => format!("mend the name after include in this line, or put the file {template} into the theme's templates"),
             }),
    }

    /// A template that does not parse, or fails while a page is made (an unknown variable, say).
    Template {
        /// The engine's own words (English).
        detail: String,
    } => {
        severity: Error,
        vi: (format!("mẫu trang có lỗi (máy báo: {detail})"),
             "người phụ trách giao diện cần sửa mẫu ở đúng dòng này"),
        en: (format!("the template fails: {detail}"),
             "mend the template at this line"),
    }

    /// A style that names another file, whose published name it cannot know.
    StyleReference {
        /// What is written: `url(` or `@import`.
        written: String,
    } => {
        severity: Error,
        vi: (format!("tệp kiểu dẫn tới tệp khác («{written}»)"),
             "tên tệp khi xuất bản có mã nội dung nên tệp kiểu không dẫn tới được: đưa hình vào mẫu trang bằng assets[\"tên tệp\"], hoặc vẽ bằng CSS"),
        en: (format!("the style names another file (“{written}”)"),
             "published names hold the hash of the content, so a style cannot lead there: put the picture into a template by assets[\"file name\"], or draw it with CSS"),
    }

    /// A word of the page that `strings.vi.yaml` does not have.
    StringMissing {
        /// The key.
        key: String,
    } => {
        severity: Error,
        vi: (format!("giao diện thiếu chữ «{key}»"),
             format!("thêm dòng «{key}: …» vào strings.vi.yaml")),
        en: (format!("the theme lacks the word «{key}»"),
             format!("add «{key}: …» to strings.vi.yaml")),
    }
}
