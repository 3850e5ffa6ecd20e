/// Whether a line is what sites put around their articles: "Skip to main content", "Share".
///
/// - Parameter line: The line without white space at its ends.
/// - Returns: True for known lines and beginnings of lines; what is unknown is text.
func isFurniture(_ line: ArraySlice<UInt8>) -> Bool {
  if line.count <= 48 {
    let key = comparable(line)
    if furnitureLines.contains(string(key)) { return true }
  }
  guard line.count <= 300 else { return false }
  return furniturePrefixes.contains { line.hasLoweredPrefix($0) }
}

/// Whether a line is too short and plain to be part of a sentence: a button, a byline, a menu.
func isFragment(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.count <= 30, let last = line.last, isWord(last) else { return false }
  var spaces = 0
  for byte in line {
    switch byte {
    case 0x20: spaces += 1
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x30...0x39: return false
    default: break
    }
  }
  return spaces <= 2
}

/// Lines of site chrome, letters and digits only.
private let furnitureLines: Set<String> = [
  "actions", "addtocollections", "adblock", "advertisement", "affiliations", "alllanguages",
  "associateddata", "backtotop", "backtotopbutton", "citation", "citations", "cite", "citedby",
  "clipboard", "close", "closemenu", "collections", "comments", "connectwithnlm", "contactus",
  "cookiepolicy", "copydownloadlink", "display", "displayoptions", "dotgov", "download",
  "downloadpdf", "email", "expand", "facebook", "favorites", "figures", "follow", "followncbi",
  "followus", "format", "fulltextlinks", "grantsandfunding", "home", "https", "instagram",
  "leaveacomment", "leaveareply", "likethis", "likeloading", "linkedin", "linkoutmoreresources",
  "loading", "loadmore", "login", "menu", "meshterms", "more", "navigation", "newsletter", "next",
  "openmenu", "pagenavigation", "permalink", "pinterest", "previous", "print", "privacypolicy",
  "publicationtypes", "pubmeddisclaimer", "readmore", "reddit", "relatedarticles",
  "relatedcontent", "relatedinformation", "relatedposts", "relatedstories", "relatedtopics",
  "save", "search", "shareonfacebook", "shareontwitter", "share", "sharethis", "sharethisarticle",
  "sharethispost", "showdetails", "signin", "signup", "similararticles", "skiptocontent",
  "skiptomaincontent", "skiptomainpagecontent", "skiptonavigation", "stayintheloop", "subscribe",
  "subscribenow", "substances", "supplementaryconcepts", "tableofcontents", "termsofuse",
  "titleauthors", "togglenavigation", "tweet", "twitter", "usflag", "viewallcomments", "whatsapp",
  "youmayalsolike", "youmightalsolike",
]

/// How longer lines of site chrome begin, lower case.
private let furniturePrefixes: [StaticString] = [
  "access keys ncbi", "an official website of the united states",
  "before sharing sensitive information", "by continuing to use this site",
  "federal government websites often end in", "follow us on", "here's how you know",
  "image credit:", "no related posts", "photo credit:", "sign up for our", "skip to ",
  "subscribe to our", "the .gov means it", "the https:// ensures", "the site is secure",
  "this document is subject to copyright", "this site uses cookies", "we use cookies",
  "your browser does not support",
]
