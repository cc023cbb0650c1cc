/** The style and the script of the self-contained page. Nothing of a map ever goes into either. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#15212d;--ink-2:#42505e;--line:#dae0e6;--held:#12436d;--well:#f5f7f9}
@media screen and (prefers-color-scheme:dark){:root{--paper:#121a24;--ink:#edf3f9;--ink-2:#b9c5d0;--line:#2b3948;--held:#cfe8ff;--well:#18222e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1100px;padding:24px 20px 64px;background:var(--paper);color:var(--ink);font:16px/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:32px;line-height:1.2;margin:0 0 8px}
h2{font-size:22px;margin:40px 0 8px;padding-top:16px;border-top:2px solid var(--held)}
h3{font-size:16px;margin:20px 0 4px}
.lead{font-size:18px;margin:0 0 12px;max-width:60ch}
.quiet{color:var(--ink-2);font-size:14px}
ul{margin:0;padding-left:20px}
li{margin:4px 0;max-width:80ch}
.status{border:1px solid var(--ink-2);border-radius:4px;padding:0 6px;font-size:13px;white-space:nowrap}
.search label{display:block;font-weight:600}
.search input{font:inherit;width:min(100%,420px);padding:8px 10px;border:1px solid var(--ink-2);border-radius:8px;background:var(--paper);color:inherit}
.search input:focus-visible,.wide:focus-visible{outline:3px solid var(--held);outline-offset:2px}
.search span{margin-left:12px;color:var(--ink-2)}
.wide{overflow:auto;max-width:100%}
.wide svg{width:100%;min-width:640px;max-width:100%;height:auto;background:#fff}
@media screen and (max-width:700px){.wide svg{max-width:none}}
table{border-collapse:collapse;font-size:14px;margin:0 0 24px}
caption{text-align:left;font-weight:600;padding:4px 0}
th{text-align:left;font-weight:400;padding:4px 8px;border-bottom:1px solid var(--line);vertical-align:bottom}
th.up{padding:4px}
th.up span{writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);max-height:220px;display:inline-block}
tbody th{min-width:200px;overflow-wrap:break-word}
td{border:1px solid var(--line);min-width:34px;text-align:center;font-weight:600;color:var(--held);padding:2px 4px}
footer{margin-top:48px;border-top:1px solid var(--line);color:var(--ink-2);font-size:14px}
[hidden]{display:none}
@page{size:A4;margin:14mm;@bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt}}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}.search{display:none}[hidden]{display:revert}.wide{overflow:visible}.wide svg{min-width:0}.wide+.wide{break-before:page}#matrix,#picture{break-before:page}h2,h3{break-after:avoid}li,tr{break-inside:avoid}thead{display:table-header-group}table{font-size:9px}td{min-width:14px;padding:1px 2px}tbody th{min-width:120px}}
`

/** Shows what has all the words that are looked for, under its heading. Only text is compared, and only visibility changes. */
export const pageScript = `
(function () {
  var field = document.getElementById('search')
  var found = document.getElementById('found')
  var groups = Array.prototype.slice.call(document.querySelectorAll('[data-group]'))
  var items = Array.prototype.slice.call(document.querySelectorAll('[data-search]'))
  function look() {
    var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean)
    var count = 0
    items.forEach(function (item) {
      var text = item.textContent.toLowerCase()
      var fits = words.every(function (word) { return text.indexOf(word) >= 0 })
      item.hidden = !fits
      if (fits) count += 1
    })
    groups.forEach(function (group) {
      group.hidden = !group.querySelector('[data-search]:not([hidden])')
    })
    found.textContent = words.length === 0 ? '' : count + ' ' + (count === 1 ? found.dataset.one : found.dataset.many)
  }
  field.addEventListener('input', look)
})()
`
