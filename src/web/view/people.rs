//! The pages of bodies: what each leads, advises, coordinates, issued, and its duties.
//!
//! Entry: `Views::bodies` and `Views::body`. No person is named here: a body has no consent to give.

use std::sync::Arc;

use serde::Serialize;

use super::card::{Card, LinkView};
use super::head::PageHeading;
use super::listing_pages::ListingLink;
use super::listings::{ListingOwner, SHOWN};
use super::page::TypedView;
use super::views::Views;
use crate::config::bodies::{Body, BodyKind};
use crate::site::routes::{self, BuiltinPage};
use crate::yaml::At;

/// Bodies of one sort.
#[derive(Clone, Debug, Serialize)]
pub struct BodyGroup {
    /// The sort.
    pub kind: BodyKind,
    /// The bodies, in the order of `bodies.yaml` or of the assignment.
    pub bodies: Vec<BodyRow>,
}

/// A body in a list.
#[derive(Clone, Debug, Serialize)]
pub struct BodyRow {
    /// Its full name and where it lives.
    pub link: LinkView,
    /// Its number among those with duties.
    pub assignment: Option<u32>,
    /// Its duties.
    pub duties: Vec<String>,
}

/// What a body's template sees as `body`.
#[derive(Clone, Debug, Serialize)]
pub struct BodyView {
    /// The full name.
    pub name: String,
    /// The sort.
    pub kind: BodyKind,
    /// The body it belongs to.
    pub parent: Option<LinkView>,
    /// The bodies that belong to it.
    pub children: Vec<LinkView>,
    /// What the programme assigns to it.
    pub duties: Vec<String>,
    /// Its number among those with duties.
    pub assignment: Option<u32>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its e-mail.
    pub email: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Models that it leads.
    pub leads: Vec<Arc<Card>>,
    /// Models on which it advises.
    pub advises: Vec<Arc<Card>>,
    /// Models in which it coordinates.
    pub coordinates: Vec<Arc<Card>>,
    /// Documents that it issued.
    pub issued: Vec<Arc<Card>>,
    /// Other articles about it.
    pub articles: Vec<Arc<Card>>,
    /// All of what it issued and what is about it, where there is more than that.
    pub all: Option<ListingLink>,
}

impl Views<'_> {
    pub(super) fn bodies(&self) -> TypedView<Vec<BodyGroup>> {
        let url = routes::builtin_page(BuiltinPage::Bodies);
        let heading = PageHeading {
            url: &url,
            title: self.words.get("bodies"),
            description: "",
            crumbs: self.crumbs([]),
        };
        let page = self.head(heading);
        let mut groups: Vec<BodyGroup> = Vec::new();
        for body in &self.site.config.bodies {
            let row = self.body_row(body);
            match groups.iter_mut().find(|group| group.kind == body.kind) {
                Some(group) => group.bodies.push(row),
                None => groups.push(BodyGroup {
                    kind: body.kind,
                    bodies: vec![row],
                }),
            }
        }
        groups.sort_by_key(|group| group.kind);
        TypedView {
            template: "bodies.html",
            url,
            page,
            content: groups,
        }
    }

    /// The bodies with duties, in the order of the assignment.
    pub(super) fn assignments(&self) -> Vec<BodyGroup> {
        let mut bodies: Vec<&Body> = self
            .site
            .config
            .bodies
            .iter()
            .filter(|body| body.assignment.is_some())
            .collect();
        bodies.sort_by_key(|body| body.assignment);
        let group = |body: &&Body| BodyGroup {
            kind: body.kind,
            bodies: vec![self.body_row(body)],
        };
        bodies.iter().map(group).collect()
    }

    fn body_row(&self, body: &Body) -> BodyRow {
        BodyRow {
            link: self.link(body.name.clone(), &routes::body(&body.id)),
            assignment: body.assignment,
            duties: body.duties.clone(),
        }
    }

    pub(super) fn body(&self, number: usize) -> TypedView<BodyView> {
        let body = &self.site.config.bodies[number];
        let url = routes::body(&body.id);
        let all = self.link(
            self.words.get("bodies"),
            &routes::builtin_page(BuiltinPage::Bodies),
        );
        let crumbs = self.crumbs([all]);
        let page = self.head(PageHeading {
            url: &url,
            title: &body.name,
            description: "",
            crumbs,
        });
        let (template, content) = ("body.html", self.body_view(body, number));
        TypedView {
            template,
            url,
            page,
            content,
        }
    }

    fn body_view(&self, body: &Body, number: usize) -> BodyView {
        let roles = &self.site.roles[number];
        let cards = |ids: &[usize]| self.cards(ids.iter().copied());
        let newest = |ids: &[usize]| self.cards(ids.iter().copied().take(SHOWN));
        let is_parent = |parent: &At<String>| parent.value == body.id.value;
        let bodies = self.site.config.bodies.iter();
        let children = bodies.filter(|child| child.parent.as_ref().is_some_and(is_parent));
        BodyView {
            name: body.name.clone(),
            kind: body.kind,
            parent: self
                .body_links(body.parent.iter().map(|id| &id.value))
                .pop(),
            children: children.map(|child| self.body_link(child)).collect(),
            duties: body.duties.clone(),
            assignment: body.assignment,
            phone: body.phone.as_ref().map(ToString::to_string),
            email: body.email.as_ref().map(ToString::to_string),
            address: body.address.clone(),
            leads: cards(&roles.leads),
            advises: cards(&roles.advises),
            coordinates: cards(&roles.coordinates),
            issued: newest(&roles.issued),
            articles: newest(&roles.articles),
            all: self.all_of(ListingOwner::Body(number)),
        }
    }
}
