// Runs in the browser: draws one card as Teams does and says what is wrong with the drawing.
(() => {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = AdaptiveCards;
  const teams = window.markdownit({ html: false, linkify: false });
  // Teams reads bold, italic, lists and links; headings, tables, pictures and code stay text.
  teams.disable(["heading", "lheading", "image", "table", "code", "fence", "blockquote", "hr", "backticks", "reference"]);

  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = teams.render(text);
    result.didProcess = true;
  };

  let shown;

  window.draw = (card, hostConfig, width) => {
    const frame = document.getElementById("frame");
    frame.style.width = `${width}px`;
    frame.replaceChildren();
    for (const left of document.querySelectorAll(".ac-ctrl-popup-container")) left.remove();
    shown = new AdaptiveCard();
    shown.hostConfig = new HostConfig(hostConfig);
    const reading = new SerializationContext(Versions.v1_5);
    shown.parse(card, reading);
    frame.appendChild(shown.render());
    const problems = [];
    for (let i = 0; i < reading.eventCount; i += 1) problems.push(reading.getEventAt(i).message);
    return problems.concat(badlyDrawn(frame, width));
  };

  // Press the button called `title`, looked for behind "..." where it is not in view.
  window.open_ = (title, width) => {
    const frame = document.getElementById("frame");
    const named = buttonCalled(frame, title) ?? behindMore(frame, title);
    if (!named) return [`no button "${title}" is drawn`];
    named.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    named.click();
    return badlyDrawn(frame, width);
  };

  function buttonCalled(within, title) {
    const pressed = [...within.querySelectorAll("button, [role=menuitem]")];
    return pressed.find((button) => button.innerText.trim() === title);
  }

  function behindMore(frame, title) {
    for (const more of [...frame.querySelectorAll("button")].filter((button) => button.innerText.trim() === "...")) {
      more.click();
      const named = buttonCalled(document, title);
      if (named) return named;
    }
    return null;
  }

  function badlyDrawn(frame, width) {
    const problems = [];
    const edge = frame.getBoundingClientRect().right + 0.5;
    if (frame.scrollWidth > width) problems.push(`it is ${frame.scrollWidth} px wide`);
    for (const element of frame.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      if (style.visibility === "hidden" || element.offsetWidth <= 1) continue;
      const words = (element.innerText || element.className).slice(0, 60);
      if (element.getBoundingClientRect().right > edge) problems.push(`goes over the edge: "${words}"`);
      const hides = style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
      if (hides && element.clientWidth && element.tagName !== "INPUT") problems.push(`is cut off: "${words}"`);
    }
    return [...new Set(problems)];
  }
})();
