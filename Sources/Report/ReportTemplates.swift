import Mustache

/// The page's templates (https://mustache.github.io/mustache.5.html): values in double braces are
/// escaped.
struct ReportTemplates {
  private let library: MustacheLibrary

  init() {
    MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
    do {
      let templates = [
        "head": Self.headText, "article": Self.articleText, "foot": Self.footText,
        "places": Self.placesText, "fact": Self.factText, "row": Self.rowText,
      ]
      library = MustacheLibrary(
        templates: try templates.mapValues {
          try MustacheTemplate(string: "{{% CONTENT_TYPE:\(HTMLEscaping.name)}}" + $0)
        })
    } catch {
      preconditionFailure("a template of the report does not parse: \(error)")
    }
  }

  /// The page up to the articles.
  func head(_ page: PageView) -> String { rendered(page, "head") }
  /// An article's row.
  func article(_ article: ArticleView) -> String { rendered(article, "article") }
  /// The page behind the articles.
  func foot(_ page: PageView) -> String { rendered(page, "foot") }

  private func rendered(_ view: Any, _ name: String) -> String {
    library.render(view, withTemplate: name) ?? ""
  }

  private static let headText = #"""
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>Numbers of {{files}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header class="top">
    <h1>What the articles state</h1>
    <p class="quiet">Read from {{files}}</p>
    <ul class="figures">
    {{#figures}}
    <li{{#isWarning}} class="warning"{{/isWarning}}><b>{{amount}}</b> {{unit}}</li>
    {{/figures}}
    </ul>
    {{#isEmpty}}<p>There are no records in it.</p>{{/isEmpty}}
    {{^isEmpty}}
    <div class="tables">
    <table>
    <caption>Facts, by confidence: the share of such readings that are right</caption>
    <thead><tr><th scope="col">Type</th><th scope="col">All</th><th scope="col">0.9 and more</th><th scope="col">0.7 to 0.9</th><th scope="col">below 0.7</th></tr></thead>
    <tbody>
    {{#types}}
    <tr><th scope="row">{{type}}</th><td>{{count}}</td><td>{{high}}</td><td>{{middle}}</td><td>{{low}}</td></tr>
    {{/types}}
    </tbody>
    </table>
    <div>
    <table>
    <caption>Status of the articles</caption>
    <tbody>
    {{#statuses}}
    <tr class="warning"><th scope="row">{{label}}</th><td>{{count}}</td></tr>
    {{/statuses}}
    {{^statuses}}
    <tr><th scope="row">None is retracted, corrected or in doubt</th></tr>
    {{/statuses}}
    </tbody>
    </table>
    <table>
    <caption>Failed checks</caption>
    <tbody>
    {{#failures}}
    <tr class="warning"><th scope="row">{{label}}</th><td>{{count}}</td></tr>
    {{/failures}}
    {{^failures}}
    <tr><th scope="row">None: no number contradicts another</th></tr>
    {{/failures}}
    </tbody>
    </table>
    </div>
    </div>
    {{/isEmpty}}
    {{#hasWrong}}
    <section class="warning wrong">
    <h2>Lines that are no records</h2>
    <ul>
    {{#wrongLines}}
    <li>{{.}}</li>
    {{/wrongLines}}
    {{#furtherWrong}}<li>{{furtherWrong}}</li>{{/furtherWrong}}
    </ul>
    </section>
    {{/hasWrong}}
    {{#hidden}}<p class="warning hidden-note">{{hidden}}</p>{{/hidden}}
    <form id="controls" hidden>
    <label>Find <input type="search" id="find" placeholder="title, id, drug, rule …"></label>
    <label>Sort by <select id="sort"><option value="number">order of the file</option><option value="year">year, newest first</option><option value="size">sample size, largest first</option><option value="flags">failed checks</option></select></label>
    <label><input type="checkbox" id="flagged"> only failed checks or status</label>
    <output id="count"></output>
    </form>
    </header>
    <main id="articles">

    """#

  private static let articleText = #"""
    <article data-number="{{number}}" data-year="{{year}}" data-size="{{sizeValue}}" data-flags="{{flagCount}}"{{#statusWords}} data-status{{/statusWords}}>
    <h2 dir="auto">{{title}}</h2>
    <p class="about">{{#statusWords}}<strong class="status">{{statusWords}}</strong> {{/statusWords}}{{#links}}<a href="{{address}}">{{name}}</a> {{/links}}{{#about}}<span class="part"><bdi>{{.}}</bdi></span> {{/about}}</p>
    <div class="columns">
    <div class="side">
    <h3>Sample size</h3>
    {{#size}}<div class="facts">{{>fact}}</div>{{/size}}{{^size}}<p class="quiet">none found</p>{{/size}}
    {{#hasTrials}}<h3>Trial ids</h3>
    <div class="facts">{{#trials}}{{>fact}}{{/trials}}</div>{{/hasTrials}}
    </div>
    {{#hasDoses}}<div class="doses">
    <h3>Doses</h3>
    <div class="facts">{{#doses}}{{>fact}}{{/doses}}{{#foldedDoses}}<details class="more"><summary>{{foldedDoses}}</summary>{{#furtherDoses}}{{>fact}}{{/furtherDoses}}</details>{{/foldedDoses}}</div>
    </div>{{/hasDoses}}
    <div class="effects">
    {{^hasPlots}}<h3>Effect sizes</h3><p class="quiet">none found</p>{{/hasPlots}}
    {{#plots}}<h3>Effect sizes <span class="quiet">{{axisName}}</span></h3>
    <div class="plot">{{#rows}}{{>row}}{{/rows}}{{#further}}<details class="more"><summary>{{further}}</summary>{{#furtherRows}}{{>row}}{{/furtherRows}}</details>{{/further}}{{#axis}}<svg class="axis" viewBox="0 0 260 26" width="260" height="26" aria-hidden="true"><line class="base" x1="4" y1="1" x2="256" y2="1"/><line class="null" x1="{{reference}}" y1="0" x2="{{reference}}" y2="6"/>{{#ticks}}<line class="base" x1="{{at}}" y1="1" x2="{{at}}" y2="6"/><text x="{{at}}" y="19" text-anchor="middle">{{number}}</text>{{/ticks}}</svg>{{/axis}}</div>
    {{/plots}}
    {{#hasSuspects}}<h3>Other facts with a failed check</h3>
    <div class="facts">{{#suspects}}{{>fact}}{{/suspects}}</div>{{/hasSuspects}}
    </div>
    </div>
    {{#others}}<p class="quiet others">Not shown: {{others}}</p>{{/others}}
    </article>

    """#

  private static let factText = #"""
    <details class="fact"><summary><span class="what" dir="auto">{{#isMentioned}}<span class="quiet">{{text}}, another study’s</span>{{/isMentioned}}{{^isMentioned}}{{text}}{{/isMentioned}}{{#link}} <a href="{{link}}" aria-label="{{text}} at its registry">↗</a>{{/link}}{{#repeats}} <span class="quiet">{{repeats}}</span>{{/repeats}}{{#flags}} <span class="flag">{{.}}</span>{{/flags}}</span></summary>{{>places}}</details>
    """#

  private static let rowText = #"""
    <details class="fact row">{{#effect}}<summary><span class="what" dir="auto">{{text}}{{#repeats}} <span class="quiet">{{repeats}}</span>{{/repeats}}{{#flags}} <span class="flag">{{.}}</span>{{/flags}}</span>{{/effect}}{{#mark}}<svg class="mark" viewBox="0 0 260 22" width="260" height="22" aria-hidden="true"><line class="null" x1="{{reference}}" y1="-300" x2="{{reference}}" y2="300"/>{{#low}}<line class="ci" x1="{{low}}" y1="11" x2="{{high}}" y2="11"/>{{/low}}{{#leftArrow}}<polygon points="{{leftArrow}}"/>{{/leftArrow}}{{#rightArrow}}<polygon points="{{rightArrow}}"/>{{/rightArrow}}{{#square}}<rect x="{{square}}" y="7.5" width="7" height="7"/>{{/square}}</svg>{{/mark}}</summary>{{#effect}}{{>places}}{{/effect}}</details>
    """#

  private static let placesText = #"""
    {{#places}}<blockquote><p dir="auto">{{before}}<mark>{{quote}}</mark>{{after}}</p><footer dir="auto">{{source}}</footer></blockquote>{{/places}}
    """#

  private static let footText = #"""
    </main>
    <footer class="bottom quiet">
    <p>A square is an estimate, the line through it its confidence interval, the upright line the value of no effect; an arrow leads beyond the axis. Open a number to see the words that it was read from, its section, the rule and the confidence. A fact that has failed a check stands here as the article prints it: look at it before you use it.</p>
    <p>Winnow {{version}}</p>
    </footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """#
}
