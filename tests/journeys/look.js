// Takes a page apart, so that axe need not look again at what it found good before.
//
// A part is what stands in the plain boxes of a page: a heading, a paragraph, a table, a
// group of fields. How it is built is told without what differs from person to person:
// words, numbers, what fields are called and hold, where links go, and how often the
// same follows itself. Of what refers to another part only whether it finds it, and
// finds it alone. Parts of one build, in boxes of one build, have the same faults or
// none.
//
// The outline is what only a look at the whole page can tell: its head, its landmarks and
// what they stand in, which heading follows which, and what is outside every landmark.
() => {
  const REFERS = ["for", "aria-labelledby", "aria-describedby", "aria-controls",
    "aria-owns"];
  const DIFFERS = new Set(["value", "nonce", "href", "src", "action", "alt", "title",
    "aria-label", "name", "content", "datetime"]);
  const LISTS = new Set(["UL", "OL", "DL", "TBODY", "SELECT"]);
  const LANDMARKS = new Set(["HEADER", "NAV", "MAIN", "ASIDE", "SECTION", "FORM",
    "FOOTER"]);
  const LANDMARK =
    /^(banner|complementary|contentinfo|form|main|navigation|region|search)$/;
  const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
  const BOXES = new Set(["BODY", "DIV", "ARTICLE", ...LANDMARKS]);

  const ids = new Map(), refers = new Map();
  const count = (kept, key) => kept.set(key, (kept.get(key) || 0) + 1);
  const parts = (words) => words.split(/\s+/).filter(Boolean);
  document.querySelectorAll("[id]").forEach((one) => count(ids, one.id));
  for (const name of REFERS)
    document.querySelectorAll(`[${name}]`).forEach((one) =>
      parts(one.getAttribute(name)).forEach((id) => count(refers, name + id)));

  // -- How something is built ------------------------------------------------------------

  const finds = (name, id) =>
    (ids.get(id) || 0) + (refers.get(name + id) > 1 ? "*" : "");
  const said = ({ name, value }) => {
    if (name === "id") return ids.get(value) > 1 ? "id*" : "id";
    if (REFERS.includes(name)) return name + parts(value).map((id) => finds(name, id));
    if (name === "href" && value.startsWith("#"))
      return "#" + (ids.get(value.slice(1)) || 0);
    if (DIFFERS.has(name)) return name + (value.trim() ? "" : "-");
    return `${name}=${value.replace(/\d+/g, "N")}`;
  };
  const opens = (one) => `<${one.tagName} ${[...one.attributes].map(said).join(" ")}>`;
  const hasWords = (one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const built = (one) => {
    if (one.nodeType === 3) return one.data.trim() ? "…" : "";
    if (one.nodeType !== 1) return "";
    let inside = [...one.childNodes].map(built).filter(Boolean);
    inside = LISTS.has(one.tagName) ? [...new Set(inside)]
      : inside.filter((next, at) => next !== inside[at - 1]);
    return `${opens(one)}${inside.join("")}</>`;
  };

  // -- The parts, each with the number of the box it stands in -------------------------

  const found = [], elements = [];
  const isBox = (one) => BOXES.has(one.tagName) && one.children.length > 0 &&
    !one.hasAttribute("role") && !one.hasAttribute("aria-hidden");
  const takeApart = (one, within) => {
    const at = elements.push(one) - 1;
    if (!isBox(one)) return found.push([within, built(one)]);
    found.push([within, opens(one) + (hasWords(one) ? "…" : "")]);
    for (const child of one.children) takeApart(child, at);
  };
  takeApart(document.body, -1);

  // -- The outline, in lines that are each good or not by themselves --------------------

  const lines = new Map(), named = new Map();
  const nameOf = (one) => one.getAttribute("aria-label") ||
    parts(one.getAttribute("aria-labelledby") || "")
      .map((id) => document.getElementById(id)?.textContent.trim()).join(" ");
  const isLandmark = (one) => LANDMARKS.has(one.tagName) || LANDMARK.test(one.role || "");
  let heading = "";
  const follow = (one) => {
    const level = one.getAttribute("aria-level") || one.tagName;
    lines.set(`${heading}>${level}`, 1);
    heading = level;
  };
  const outline = (one, chain, isInside) => {
    if (one.matches(HEADINGS) && one.checkVisibility()) follow(one);
    if (one.accessKey) count(lines, `key ${one.accessKey}`);
    if (isLandmark(one)) {
      chain += `<${one.tagName} ${one.role || ""} ${nameOf(one) ? "named" : ""}>`;
      count(lines, chain);
      if (nameOf(one)) count(named, `${one.tagName} ${one.role} ${nameOf(one)}`);
      isInside = true;
    } else if (!isInside) lines.set(chain + opens(one) + hasWords(one), 1);
    for (const child of one.children) outline(child, chain, isInside);
  };
  outline(document.body, "", false);
  const several = (kept) => [...kept].map(([key, times]) => key + (times > 1 ? "*" : ""));
  const head = opens(document.documentElement) + built(document.head);
  const has = (what) => `${what} ${document.querySelectorAll(what).length}`;
  const alike = `alike ${[...named.values()].some((times) => times > 1)}`;
  const twice = `twice ${[...ids.values()].some((times) => times > 1)}`;

  // Kept for the look itself, where no script of a page comes upon it.
  const kept = { value: elements, configurable: true };
  Object.defineProperty(window, Symbol.for("parts"), kept);
  const outlined = [head, has("main"), has("h1"), alike, twice, ...several(lines)];
  return { width: innerWidth, outline: outlined, parts: found };
}
