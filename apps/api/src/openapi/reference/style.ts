/** Style sheet of the reference page, in the colors of the web app, light or dark as set in the system. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#16202b, #dce3e9);
  --muted: light-dark(#566473, #9ba8b5);
  --link: light-dark(#0b6e6e, #6fbdb9);
  --background: light-dark(#ffffff, #161e26);
  --surface: light-dark(#f5f7f9, #0f151b);
  --border: light-dark(#d9dfe5, #2b3742);
  --post: light-dark(#1b7f4b, #62ce95);
  --change: light-dark(#8a5a00, #e3b25a);
  --delete: light-dark(#b3261e, #f4948b);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body {
  margin: 0;
  display: grid;
  grid-template: auto 1fr / 17rem minmax(0, 1fr);
  font: 0.9375rem/1.6 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif;
  color: var(--text);
  background: var(--background);
}
header {
  grid-column: 1 / -1;
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  align-items: baseline;
  padding: 0.8rem 1.5rem;
  background: var(--background);
  border-bottom: 1px solid var(--border);
}
.brand { font-weight: 680; font-size: 1.0625rem; }
header span { color: var(--muted); flex: 1; }
nav {
  position: sticky;
  top: 3.5rem;
  align-self: start;
  max-height: calc(100vh - 3.5rem);
  overflow-y: auto;
  padding: 1rem 1rem 3rem 1.5rem;
  background: var(--surface);
  border-right: 1px solid var(--border);
  font-size: 0.8125rem;
  min-height: calc(100vh - 3.5rem);
}
nav ul { list-style: none; margin: 0 0 0.75rem; padding: 0; }
nav li { margin: 0.1rem 0; }
nav p { margin: 0.9rem 0 0.2rem; font-weight: 620; }
nav a { color: var(--text); display: flex; padding: 0.1rem 0; overflow-wrap: anywhere; }
nav .method { flex: 0 0 3.25rem; line-height: 1.9; }
nav summary { display: none; }
main { padding: 2rem clamp(1.25rem, 4vw, 3.5rem) 6rem; max-width: 62rem; }
h1, h2, h3, h4 { line-height: 1.3; font-weight: 620; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 0.75rem; padding-top: 1.5rem; border-top: 1px solid var(--border); }
h3 { font-size: 1.0625rem; margin: 0 0 0.5rem; }
h4 { font-size: 0.875rem; margin: 1.25rem 0 0.4rem; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
main p a, main li a, main td a { text-decoration: underline; text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: 0.8125rem/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre {
  margin: 0 0 1rem;
  padding: 0.8rem 1rem;
  overflow: auto;
  max-height: 30rem;
  background: var(--surface);
  border: 1px solid var(--border);
  border-radius: 6px;
}
pre code { overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-size: 0.8125rem; line-height: 1.5; }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.75rem 0.45rem 0; border-bottom: 1px solid var(--border); }
thead th { color: var(--muted); font-weight: 550; white-space: nowrap; }
tbody th { font-weight: 400; width: 30%; }
tbody th i { color: var(--muted); font-size: 0.75rem; }
td:nth-child(2) { width: 34%; }
.wide { overflow-x: auto; }
.operation, .object { padding: 1.5rem 0; border-bottom: 1px solid var(--border); }
.route { overflow-wrap: anywhere; }
.method {
  display: inline-block;
  min-width: 3rem;
  font: 650 0.6875rem/1.4 ui-monospace, Menlo, Consolas, monospace;
  color: var(--link);
}
.method[data-method='POST'] { color: var(--post); }
.method[data-method='PATCH'], .method[data-method='PUT'] { color: var(--change); }
.method[data-method='DELETE'] { color: var(--delete); }
.responses { list-style: none; margin: 0 0 1rem; padding: 0; }
.responses b { display: inline-block; min-width: 2rem; font-weight: 620; }
summary { cursor: pointer; color: var(--link); width: max-content; }
details > pre:first-of-type { margin-top: 0.75rem; }
.skip { position: fixed; top: -4rem; left: 0.75rem; z-index: 2; padding: 0.5rem 1rem; background: var(--background); border: 1px solid var(--link); }
.skip:focus { top: 0.5rem; }
@media (max-width: 60rem) {
  body { display: block; }
  header { position: static; padding: 0.8rem 1.25rem; }
  nav summary { display: block; }
  nav { position: static; max-height: 45vh; min-height: 0; border-right: 0; border-bottom: 1px solid var(--border); padding: 1rem 1.25rem; }
  html { scroll-padding-top: 1rem; }
  main { padding-top: 1.5rem; }
  tbody th { width: auto; min-width: 9rem; }
  .wide table { min-width: 34rem; }
}
@media print {
  nav { display: none; }
  body { display: block; }
}
`;
