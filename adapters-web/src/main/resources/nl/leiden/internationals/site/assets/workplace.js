// Shows how far an upload and its import are. Everything works without it.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  const begin = () => {
    const place = document.querySelector("[data-progress]");
    if (!place) return;
    const bar = byId("progress").querySelector("progress");
    let sending = false;
    let told = 0;

    const look = async () => {
      const answer = await fetch(place.dataset.progress);
      if (answer.status !== 200) return;
      const now = await answer.json();
      if (now.running) {
        if (now.percent > bar.value) bar.value = now.percent;
        // not more often than a screen reader can follow
        if (Date.now() - told > 1000) {
          told = Date.now();
          byId("progress-text").textContent = now.text;
        }
      } else if (!sending) {
        location.assign(now.report);
      }
    };

    const follow = () => {
      if (!place.isConnected) return;
      look().catch(() => {}).finally(() => setTimeout(follow, 500));
    };

    if (!place.matches("form")) {
      follow();
      return;
    }

    place.addEventListener("submit", (event) => {
      event.preventDefault();
      const button = place.querySelector("button");
      const file = place.elements.file;
      place.elements.bytes.value = file.files[0]?.size ?? "";
      const upload = new XMLHttpRequest();
      const cutOff = () => {
        sending = false;
        button.disabled = false;
        byId("progress-text").textContent = place.dataset.cutOff;
      };
      upload.upload.onprogress = (sent) => {
        if (sent.lengthComputable) bar.value = (100 * sent.loaded) / sent.total;
      };
      upload.onload = () => {
        if (!upload.responseURL.endsWith(place.getAttribute("action"))) {
          location.assign(upload.responseURL);
          return;
        }
        const page = new DOMParser().parseFromString(upload.responseText, "text/html");
        document.querySelector("main").replaceWith(page.querySelector("main"));
        const again = byId("file");
        if (again) again.replaceWith(file);
        byId("errors")?.focus();
        begin();
      };
      upload.onerror = cutOff;
      upload.open("POST", place.action);
      upload.send(new FormData(place));
      sending = true;
      button.disabled = true;
      bar.value = 0;
      byId("progress").hidden = false;
      follow();
    });
  };

  begin();
})();
