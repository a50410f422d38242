//! `bantin schema`: the JSON Schema of the data files, for editors.
//!
//! Entry: [`schema`] and its [`SchemaArgs`].

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::authoring::schema;
use crate::cli::arguments::SharedArgs;
use crate::cli::exit::Exit;
use crate::cli::output::print;

/// What the schema takes.
#[derive(Args)]
pub(crate) struct SchemaArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Chỉ lược đồ của một tệp: site, bodies, broadcast, pin, lexicon; để trống thì in tất cả
    #[arg(value_name = "TỆP", value_parser = PossibleValuesParser::new(schema::FILES.map(|(id, _)| id)))]
    pub file: Option<String>,
}

/// Prints the schema; it is the same for every site.
pub(super) fn schema(args: &SchemaArgs) -> Exit {
    let of_file = args.file.as_deref().and_then(schema::of_file);
    print(format_args!(
        "{:#}\n",
        of_file.unwrap_or_else(schema::document)
    ));
    Exit::Done
}
