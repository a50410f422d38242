use bantin::speech::reading::*;
fn main(){ let l=Lexicon::default(); let r=Rules::new(&l); for line in std::io::stdin().lines(){ let line=line.unwrap(); let x=read(&line,&r); print!("{}",x.spoken()); if std::env::args().len()>1 { for (_,d) in x.doubts(){ print!("   !! {d:?}"); } } println!(); } }
