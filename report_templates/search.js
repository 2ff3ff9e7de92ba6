// Search: show the sections and rows that hold what is typed; letters count without their Arabic vowels and hamza forms.
const plain = s => s.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640]/g, "").replace(/[\u0622\u0623\u0625]/g, "\u0627");
const parts = [...document.querySelectorAll("section.o, .action, .statute, .source, .event, .reservation, table.concordance tr:not(.head), .open")];
const words = parts.map(part => plain(part.textContent));
document.getElementById("find").addEventListener("input", event => {
  const wanted = plain(event.target.value.trim());
  parts.forEach((part, i) => part.classList.toggle("hidden", wanted !== "" && !words[i].includes(wanted)));
});
