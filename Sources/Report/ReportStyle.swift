/// How the page looks: on a screen in the light and in the dark, on a phone, on paper.
///
/// Every text has a contrast of at least 4.5 to 1 against its ground, as WCAG 2.2 asks.
let reportStyle = #"""

  :root{--ground:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d8dee4;--link:#0550ae;--mark:#fff1b8;--warn:#a4260f;--warn-ground:#fdf1ee;--data:#0b5c86;--null:#8b949e}
  @media screen and (prefers-color-scheme:dark){:root{--ground:#12161b;--text:#e6e9ec;--quiet:#a2abb5;--line:#333b45;--link:#7db8ff;--mark:#5b4b00;--warn:#ff9f8a;--warn-ground:#33201c;--data:#6cc0ec;--null:#7d8794}}
  *{box-sizing:border-box}
  body{margin:0 auto;max-width:76rem;padding:1.25rem;background:var(--ground);color:var(--text);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
  h1{font-size:1.6rem;margin:0}
  h2{font-size:1.08rem;line-height:1.3;margin:0}
  h3{font-size:.82rem;margin:.9rem 0 .25rem}
  h3:first-child{margin-top:0}
  p{margin:.25rem 0}
  a{color:var(--link)}
  .quiet{color:var(--quiet);font-weight:400}
  .figures{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:1rem 0}
  .figures li{border:1px solid var(--line);border-radius:6px;padding:.4rem .75rem}
  .figures b{display:block;font-size:1.35rem;line-height:1.2;font-variant-numeric:tabular-nums}
  .figures li.warning{border-color:var(--warn)}
  .tables{display:grid;grid-template-columns:3fr 2fr;gap:1rem 2.5rem;align-items:start}
  table{border-collapse:collapse;width:100%;margin-bottom:1rem}
  caption{text-align:start;font-weight:600;padding-bottom:.25rem}
  th,td{padding:.2rem .4rem;border-bottom:1px solid var(--line);text-align:end;vertical-align:bottom;font-variant-numeric:tabular-nums}
  td{white-space:nowrap}
  th{font-weight:400;text-align:end}
  thead th{color:var(--quiet);font-size:.85rem}
  th:first-child{text-align:start;padding-inline-start:0}
  .warning,.warning th{color:var(--warn)}
  .wrong,.hidden-note{background:var(--warn-ground);padding:.6rem .9rem;border-radius:6px;margin:.75rem 0}
  .wrong ul{margin:.3rem 0;padding-inline-start:1.2rem}
  #controls{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0 0;padding:.6rem 0;border-top:1px solid var(--line)}
  #controls[hidden]{display:none}
  input,select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--null);border-radius:4px;padding:.2rem .4rem}
  article{border-top:1px solid var(--line);padding:1rem 0 .8rem}
  article[hidden]{display:none}
  .about{color:var(--quiet);font-size:.88rem}
  .about a{margin-inline-end:.5rem}
  .part+.part::before{content:"· "}
  .effects{grid-column:3}
  .status{color:var(--warn);border:1px solid var(--warn);border-radius:4px;padding:0 .35rem;margin-inline-end:.4rem}
  .columns{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1.7fr) minmax(0,3.4fr);gap:0 1.75rem;margin-top:.6rem}
  summary{cursor:pointer;list-style:none;display:grid;grid-template-columns:1rem minmax(0,1fr);padding:.1rem 0}
  summary::-webkit-details-marker{display:none}
  summary::before{content:"▸";color:var(--quiet)}
  details[open]>summary::before{content:"▾"}
  summary:hover .what{text-decoration:underline;text-decoration-color:var(--null)}
  .row>summary{grid-template-columns:1rem minmax(0,1fr) 260px;padding:0;min-height:22px}
  .row .what{padding:.05rem .6rem .05rem 0}
  .flag{color:var(--warn);display:block}
  .flag::before{content:"⚠ "}
  .more>summary{color:var(--quiet)}
  .more>summary::before{content:"+"}
  .more[open]>summary::before{content:"–"}
  blockquote{margin:.2rem 0 .5rem 1rem;padding:.2rem .7rem;border-inline-start:3px solid var(--line);font-size:.93rem}
  blockquote p{margin:0;white-space:pre-line}
  blockquote footer{color:var(--quiet);font-size:.82rem}
  mark{background:var(--mark);color:inherit}
  svg{display:block;overflow:visible}
  .mark{align-self:stretch;height:100%;min-height:22px;overflow:hidden}
  .axis{margin-inline-start:auto}
  .ci{stroke:var(--data);stroke-width:1.6}
  rect,polygon{fill:var(--data)}
  .null{stroke:var(--null);stroke-width:1;stroke-dasharray:3 2}
  .base{stroke:var(--null);stroke-width:1}
  .axis text{fill:var(--quiet);font-size:11px}
  .others{font-size:.85rem;margin-top:.5rem}
  .bottom{border-top:1px solid var(--line);padding-top:.6rem;font-size:.88rem;max-width:48rem}
  @media (max-width:46rem){body{padding:.8rem}.tables,.columns{grid-template-columns:minmax(0,1fr)}.columns>div+div{grid-column:1;margin-top:.8rem}.row>summary{grid-template-columns:1rem minmax(0,1fr)}.row .mark{grid-column:2}.axis{margin-inline-start:1rem}}
  @media print{body{max-width:none;padding:0;font-size:9.5pt}#controls,.fact summary a{display:none}.row,.fact,table,.axis{break-inside:avoid}h2,h3,.about{break-after:avoid}.columns{grid-template-columns:minmax(0,1.4fr) minmax(0,1.7fr) minmax(0,4fr);gap:0 1rem}a{color:inherit;text-decoration:none}.mark,.axis{print-color-adjust:exact}}

  """#

/// What the page does where scripts run: find, sort, show what is flagged.
///
/// Without it all rows stand in the file's order.
let reportScript = #"""

  (function () {
    var form = document.getElementById('controls'), list = document.getElementById('articles');
    var rows = [].slice.call(list.children), texts = [];
    var find = document.getElementById('find'), sort = document.getElementById('sort');
    var flagged = document.getElementById('flagged'), count = document.getElementById('count');
    function number(row, name) { return Number(row.dataset[name]) || 0; }
    function show() {
      var words = find.value.toLowerCase().split(/\s+/), shown = 0;
      rows.forEach(function (row, i) {
        var isFound = words.every(function (word) {
          if (!word) return true;
          if (texts[i] === undefined) texts[i] = row.textContent.toLowerCase();
          return texts[i].indexOf(word) >= 0;
        });
        var isSuspect = number(row, 'flags') > 0 || 'status' in row.dataset;
        row.hidden = !isFound || flagged.checked && !isSuspect;
        if (!row.hidden) shown += 1;
      });
      count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length;
    }
    sort.addEventListener('change', function () {
      var name = sort.value;
      rows.slice().sort(function (a, b) {
        var order = name === 'number' ? 0 : number(b, name) - number(a, name);
        return order || number(a, 'number') - number(b, 'number');
      }).forEach(function (row) { list.appendChild(row); });
    });
    find.addEventListener('input', show);
    flagged.addEventListener('change', show);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.hidden = rows.length < 2;
  })();

  """#
