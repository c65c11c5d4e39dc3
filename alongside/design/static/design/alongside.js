// Small kindnesses on top of pages that work without them. Nothing is kept in the
// browser's storage: on a shared tablet the next person must find nothing.

const script = document.getElementById("alongside-script");
const body = document.body;
body.classList.add("js-enabled", "govuk-frontend-supported");

import(script.dataset.frontend).then(({ initAll }) => initAll());

// -- Radios that show more questions -----------------------------------------------------
// Our own, because the design system's puts aria-expanded on radios, where it may not be.

for (const group of document.querySelectorAll("[data-reveals]")) {
  const show = () => {
    for (const radio of group.querySelectorAll("[data-shows]")) {
      document
        .getElementById(radio.dataset.shows)
        .classList.toggle("govuk-radios__conditional--hidden", !radio.checked);
    }
  };
  group.addEventListener("change", show);
  show();
}
window.addEventListener("pageshow", () => {
  for (const group of document.querySelectorAll("[data-reveals]")) {
    group.dispatchEvent(new Event("change"));
  }
});

// -- Leave this page now ---------------------------------------------------------------

const exit = document.querySelector("[data-quick-exit]");

function leave(event) {
  event?.preventDefault();
  isLeavingOnPurpose = true;
  body.classList.add("alongside-is-leaving");
  document.title = "Weather";
  window.location.replace(exit.href);
}

let escapes = [];
let isLeavingOnPurpose = false;
if (exit) {
  exit.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = Date.now();
    escapes = [...escapes.filter((then) => now - then < 3000), now];
    if (escapes.length >= 3) leave();
  });
}

// -- Words not yet sent ----------------------------------------------------------------

const unsaved = new Set();

window.addEventListener("pageshow", () => {
  isLeavingOnPurpose = false;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved.size && !isLeavingOnPurpose) event.preventDefault();
});

function tokenOf(form) {
  return form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

function wordsOf(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (value instanceof File) data.delete(name);
  }
  return data;
}

async function keep(form) {
  const line = form.querySelector("[data-kept]");
  let isKept = false;
  try {
    if (wasSignedOut) await renewTokens();
    const answer = await fetch(form.dataset.autosaveUrl, {
      method: "POST",
      body: wordsOf(form),
      headers: { "X-CSRFToken": tokenOf(form) },
      credentials: "same-origin",
    });
    isKept = answer.ok && !answer.redirected;
    wasSignedOut = answer.redirected; // to the page for signing in
  } catch {
    isKept = false;
  }
  if (isKept) unsaved.delete(form);
  if (!line) return;
  const now = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  line.textContent = isKept
    ? `Kept at ${now}`
    : "Not kept yet. Your words are still on this page, and we will try again.";
  if (!isKept) form.keepLater?.(15000);
}

for (const form of document.querySelectorAll("form")) {
  if (form.method !== "post") continue;
  const isKeeping = Boolean(form.dataset.autosaveUrl && form.querySelector("[data-autosave]"));
  let waiting;
  form.keepLater = (after) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(form), after);
  };
  form.addEventListener("input", (event) => {
    if (isKeeping) form.keepLater(1500);
    if (isKeeping || event.target.matches("textarea")) unsaved.add(form);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    if (!("checkConnection" in form.dataset)) isLeavingOnPurpose = true;
  });
}

// -- Signed out meanwhile? ------------------------------------------------------------

let wasSignedOut = false;

// The address for signing in, when this page no longer opens without it.
async function whereToSignIn() {
  const stay = document.querySelector("[data-session-notice]")?.dataset.stayUrl;
  if (!stay) return "";
  const ask = { credentials: "same-origin", cache: "no-store" };
  try {
    const sign = await fetch(stay, ask);
    if (!sign.redirected) return "";
    const page = await fetch(window.location.href, { ...ask, redirect: "manual" });
    return page.type === "opaqueredirect" ? sign.url.split("?")[0] : "";
  } catch {
    return "";
  }
}

// Signing in makes the tokens in the forms of a page from before worthless.
async function renewTokens() {
  const answer = await fetch(window.location.href, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (answer.redirected || !token) return;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) {
    field.value = token;
  }
}

// -- Is there a connection? ------------------------------------------------------------

async function isConnected() {
  try {
    const answer = await fetch("/healthz", {
      cache: "no-store",
      signal: AbortSignal.timeout(6000),
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}

function tellNotSent(sentence, href = "", linkText = "") {
  document.querySelector(".alongside-offline")?.remove();
  const box = document.createElement("div");
  box.className = "alongside-offline";
  box.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = sentence;
  if (href) {
    const link = document.createElement("a");
    Object.assign(link, { href, target: "_blank", textContent: linkText });
    link.className = "govuk-link";
    words.append(" ", link);
  }
  box.append(words);
  body.append(box);
}

for (const form of document.querySelectorAll("form[data-check-connection]")) {
  let isChecked = false;
  let isChecking = false;
  form.addEventListener("submit", async (event) => {
    if (isChecked) {
      isChecked = false;
      return;
    }
    event.preventDefault();
    if (isChecking) return;
    isChecking = true;
    const isReady = await isReadyToSend();
    isChecking = false;
    if (!isReady) return;
    isChecked = true;
    isLeavingOnPurpose = true;
    form.requestSubmit(event.submitter ?? undefined);
  });
}

async function isReadyToSend() {
  if (!(await isConnected())) {
    tellNotSent("You are not connected. Nothing is lost. Try again when you are back.");
    return false;
  }
  const signIn = await whereToSignIn();
  if (signIn) {
    wasSignedOut = true;
    tellNotSent(
      "You have been signed out. Your words are still on this page. Sign in, come " +
        "back here, and press the button again.",
      signIn,
      "Sign in (opens in a new tab)",
    );
    return false;
  }
  if (wasSignedOut) await renewTokens();
  return true;
}

window.addEventListener("online", () =>
  document.querySelector(".alongside-offline")?.remove(),
);

// -- The session is about to end -------------------------------------------------------

const session = document.querySelector("[data-session-notice]");
if (session) {
  const soon = session.querySelector("[data-session-soon]");
  const rest = (Number(session.dataset.seconds) - 120) * 1000;
  let waiting;
  const wait = () => {
    soon.hidden = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      soon.hidden = false;
    }, Math.max(rest, 0));
  };
  session.querySelector("[data-session-stay]").addEventListener("click", async () => {
    const url = session.dataset.stayUrl || window.location.href;
    const answer = await fetch(url, { credentials: "same-origin", cache: "no-store" });
    if (answer.ok && !answer.redirected) wait();
  });
  wait();
}
