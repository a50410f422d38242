//! What is asked of a build.
//!
//! Entry: [`BuildSettings`].

use crate::cache::Cache;
use crate::config::Config;
use crate::date::Date;
use crate::outside::Answers;
use crate::path::{BaseUrl, SourcePath};
use crate::release::BuildOptions;

/// What is asked of a build, beside the sources.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is asked of a build by itself
pub struct BuildSettings {
    /// The moment of the build in seconds since 1970, from which the day in the site's time zone follows.
    pub now: i64,
    /// The day that counts as today, in place of the one that follows from `now`.
    pub today: Option<Date>,
    /// In place of the site's own address.
    pub base_url: Option<BaseUrl>,
    /// In place of the site's own theme.
    pub theme: Option<String>,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether it is made for residents.
    pub release: bool,
    /// Whether it stays in the office, so that nothing is held back.
    pub office: bool,
    /// In what form the folder is wanted.
    pub form: OutputForm,
    /// Whether the second reader reads along; in a release it does all the same, for what stops one.
    pub review: bool,
    /// An urgent notice for which articles with errors are left out, and everything else goes on.
    pub urgent: Option<SourcePath>,
    /// What other sites answered, where they were asked ([`super::addresses`] gives what there is to ask).
    pub answers: Answers,
    /// Where pictures are kept once they are made.
    pub cache: Cache,
}

/// In what form the folder of the site is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutputForm {
    /// Whether it opens from a disk, even where the site's own settings do not say so.
    pub portable: bool,
    /// Whether texts stand there compressed too.
    pub precompress: bool,
}

impl BuildSettings {
    pub(super) fn apply_to(&self, config: &mut Config) {
        if let Some(url) = &self.base_url {
            config.site.base_url = Some(url.clone());
        }
        if let Some(theme) = &self.theme {
            config.site.theme = Some(theme.clone());
        }
        config.site.portable |= self.form.portable;
    }

    pub(super) fn conditions(&self, config: &Config) -> BuildOptions {
        let by_clock = || Date::at(self.now, &config.site.time_zone());
        let today = self.today.unwrap_or_else(by_clock);
        BuildOptions {
            today,
            drafts: self.drafts,
            release: self.release,
            office: self.office,
        }
    }
}
