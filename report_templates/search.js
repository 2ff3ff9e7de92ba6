// Search: shows only the parts of the report that hold what is typed, marks the words and counts the parts. It compares letters, not
// how they happen to be written: no vowels, no accents, one alef, one hamza, one kind of digit. What it says to people stands in the page.
{
  // What counts as the same letter; what is looked through part by part; what stands over what, highest first; what holds no words.
  const ALIKE = { "ٱ": "ا", "ؤ": "ء", "ئ": "ء", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "œ": "oe", "æ": "ae", "’": "'", "‘": "'", "–": "-", "‑": "-" };
  const PARTS_OF = "main, main section:not(.o, .reservation, .test, .safeguard, .pair, .foreign), main div:is(.landscape, .duo, .timeline), main table:has(> thead), main tbody, main ul";
  const HEADS = ["h1", "h2", "h3", "tr:is(.head, .group)"];
  const WORDLESS = ".strip, .map, .legend, .pairs-legend, .years, svg";
  const KEPT = "thead, colgroup, caption";
  const LETTER = /^[\p{L}\p{N}]$/u;
  const BLOCK = "p, td, th, li, h1, h2, h3, div, section, output";

  const field = document.getElementById("find"), count = document.getElementById("found"), main = document.getElementById("main");
  const known = new Map();
  const letter = one => {
    if (!known.has(one)) {
      const like = /[٠-٩۰-۹]/.test(one) ? String(one.charCodeAt(0) & 15) : ALIKE[one] ?? one;
      const plain = like.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}ـ]/gu, "").replace(/\s/g, " ");
      known.set(one, [...plain].map(c => ALIKE[c] ?? c).join(""));
    }
    return known.get(one);
  };

  // The letters of a part, each with the text it stands in and its place there. A line break keeps what stands in two blocks apart.
  const read = part => {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let words = "", block = null;
    const where = [];
    const add = (c, node, at) => {
      if (c === " " && " \n".includes(words.at(-1))) return;
      words += c;
      where.push([node, at]);
    };
    for (let node; (node = texts.nextNode());) {
      const element = node.parentElement;
      if (element.closest("svg, .away")) continue;
      const inside = element.closest(BLOCK);
      if (block && inside !== block) add("\n", node, 0);
      block = inside;
      let at = 0;
      for (const one of node.data) {
        for (const c of letter(one)) add(c, node, at);
        at += one.length;
      }
    }
    return { words, where };
  };
  const index = new WeakMap();
  const hits = (part, wanted) => {
    if (!index.has(part)) index.set(part, read(part));
    const { words, where } = index.get(part), found = [];
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + wanted.length)) {
      // Whole words are marked: half a ligature cannot be.
      let from = at, to = at + wanted.length - 1;
      while (LETTER.test(words[from - 1])) from--;
      while (LETTER.test(words[to + 1])) to++;
      const [startContainer, startOffset] = where[from], [endContainer, last] = where[to];
      found.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset: last + 1 }));
    }
    return found;
  };

  // Shows of a part what holds the words, from the last child to the first: a heading stands where something under it does.
  const sift = (box, wanted, marks) => {
    const under = HEADS.map(() => false);
    let parts = 0;
    for (const child of [...box.children].reverse()) {
      if (child.matches(KEPT)) continue;
      const rank = HEADS.findIndex(head => child.matches(head));
      let shown = 1;
      if (child.matches(PARTS_OF)) shown = sift(child, wanted, marks);
      else if (wanted !== "") {
        const found = child.matches(WORDLESS) ? [] : hits(child, wanted);
        for (const mark of found) marks?.add(mark);
        shown = Math.min(found.length, 1);
      }
      parts += shown;
      const visible = shown > 0 || (rank >= 0 && under[rank]);
      child.classList.toggle("gone", !visible);
      if (rank >= 0) under.fill(false, rank);
      if (visible) under.fill(true, 0, rank >= 0 ? rank : under.length);
    }
    return parts;
  };

  const root = document.documentElement, searching = () => root.classList.contains("searching");
  let place = 0;
  const search = () => {
    const wanted = [...field.value.trim()].map(letter).join("").replace(/ +/g, " ").trim();
    if (wanted === "" && !searching()) return;
    if (!searching()) place = scrollY;
    const marks = window.Highlight && new Highlight();
    const parts = sift(main, wanted, marks);
    root.classList.toggle("searching", wanted !== "");
    if (marks) CSS.highlights.set("found", marks);
    const { digits, some, none } = count.dataset;
    const number = new Intl.NumberFormat(`${root.lang}-u-nu-${digits}`).format(parts);
    count.textContent = wanted === "" ? "" : parts ? some.replace("{count}", number) : none;
    scrollTo(0, wanted === "" ? place : 0);
  };
  const clear = () => {
    field.value = "";
    search();
  };
  field.addEventListener("input", search);
  document.addEventListener("keydown", event => event.key === "Escape" && clear());
  // A link leads to its place, whatever was being looked for.
  document.addEventListener("click", event => event.target.closest('a[href^="#"]') && clear());
  addEventListener("hashchange", () => {
    if (!searching()) return;
    clear();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  // What is followed lands below the bar, however high that is.
  const bar = field.closest(".search");
  new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
}
