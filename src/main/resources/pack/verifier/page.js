// The page: what was dropped, how far the reading is, the verdict.

const $ = id => document.getElementById(id);
const typeset = text => text.replace(/ :/g, "\u00a0:").replace(/« /g, "«\u00a0").replace(/ »/g, "\u00a0»").replace(/ ([;!?])/g, "\u202f$1");

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = typeset(text);
  if (className) made.className = className;
  return made;
}

/** Known answers: a browser that does not give them must not give a verdict. */
async function selfTest() {
  const fromHex = text => Uint8Array.from(text.match(/../g) || [], b => parseInt(b, 16));
  const abc = utf8("abc");
  const key = fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const signature = fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  const text = new Uint8Array([0x72]);
  return hex(sha256(abc)) === "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    && hex(sha512(abc)).startsWith("ddaf35a193617abacc417349ae204131")
    && ed25519ByHand(key, text, signature) && !ed25519ByHand(key, new Uint8Array([0x73]), signature)
    && await ed25519(key, text, signature) && !await ed25519(key, new Uint8Array([0x73]), signature);
}

function show(part) {
  for (const id of ["depot", "lecture", "resultat", "refus"]) $(id).hidden = id !== part;
}

async function verify(sources) {
  show("lecture");
  document.body.dataset.etat = "lecture";
  const total = sources.reduce((sum, source) => sum + source.size, 0);
  $("compte").textContent = `${sources.length.toLocaleString("fr-FR")} fichiers, ${Math.ceil(total / 1e6).toLocaleString("fr-FR")} Mo`;
  let shown = 0;
  const told = bytes => {
    if (performance.now() - shown < 100 && bytes < total) return;
    shown = performance.now();
    const percent = total ? Math.floor(100 * bytes / total) : 100;
    $("avance").value = percent;
    $("pourcent").textContent = percent + "\u00a0%";
  };
  try {
    if (!await selfTest()) throw new Error("Ce navigateur calcule mal les empreintes ou les signatures : essayez-en un autre.");
    report(await new Check(sources, told).run());
  } catch (error) {
    refuse(error);
  }
}

function refuse(error) {
  show("refus");
  $("raison").textContent = typeset(error.message);
  document.body.dataset.etat = "refus";
  $("refus").focus();
}

function report(check) {
  const intact = check.problems.length === 0;
  show("resultat");
  $("verdict").className = intact ? "intact" : "altere";
  $("verdict-mot").textContent = intact ? "Intact" : "Altéré";
  const pack = check.manifest && check.manifest.case;
  $("affaire").textContent = pack ? typeset(`Affaire ${pack.reference}, ${pack.creditor} contre ${pack.debtor}, au ${check.manifest.asOf.split("-").reverse().join("/")}`) : "";
  $("verdict-phrase").textContent = typeset(intact
    ? (check.sealed ? "Rien n’a été altéré, retiré ni ajouté depuis que ce dossier a été signé. Reste à comparer l’empreinte de la clé, plus bas."
      : "Chaque fichier est celui que le manifeste nomme ; mais le manifeste lui-même n’est pas signé.")
    : check.problems.length + (check.problems.length === 1 ? " anomalie est nommée" : " anomalies sont nommées") + " ci-dessous. Ne tenez pas ce dossier pour celui qui a été remis.");
  $("anomalies").replaceChildren(...check.problems.map(problem => {
    const row = element("li");
    row.append(element("strong", problem.where), element("span", problem.what));
    if (problem.since) row.append(element("em", "première version touchée : " + problem.since));
    return row;
  }));
  $("bloc-anomalies").hidden = intact;
  $("etapes").replaceChildren(...check.steps.map(step => {
    const row = element("li", "", step.answer);
    row.append(element("span", {oui: "Oui", non: "Non", sans: "Sans objet", partie: "En partie"}[step.answer], "signe"), element("span", step.title), element("small", step.detail));
    return row;
  }));
  $("notes").replaceChildren(...check.notes.map(note => element("li", note)));
  $("bloc-notes").hidden = check.notes.length === 0;
  $("bloc-cle").hidden = !check.key;
  $("cle").textContent = check.key ? check.key.fingerprint : "";
  compareKey();
  $("versions").replaceChildren(...check.versions.map(version => {
    const row = element("tr");
    const bad = check.problems.some(p => p.since === check.name(version));
    row.append(element("td", version.title), element("td", STATE_WORDS[version.state] || version.state), element("td", new Date(version.producedAt).toLocaleString("fr-FR", {timeZone: "Europe/Paris"})),
      element("td", version.author), element("td", version.logIndex === null ? "–" : String(version.logIndex), "nombre"), element("td", bad ? "touchée" : version.erased ? "conforme, contenu effacé" : "conforme", bad ? "non" : "oui"));
    return row;
  }));
  $("bloc-versions").hidden = check.versions.length === 0;
  document.title = (intact ? "Intact" : "Altéré") + " – dossier de preuve";
  document.body.dataset.etat = intact ? "intact" : "altere";
  document.body.dataset.rapport = JSON.stringify({verdict: intact ? "intact" : "altered", problems: check.problems});
  $("verdict").focus();
}

function compareKey() {
  const given = $("cle-recue").value.toLowerCase().replace(/[^0-9a-f]/g, "");
  const answer = $("cle-reponse");
  answer.className = "";
  if (given === "") answer.textContent = "";
  else if (given === $("cle").textContent) {
    answer.textContent = "C’est la même clé.";
    answer.className = "oui";
  } else {
    answer.textContent = typeset("Ce n’est pas la même : ce dossier n’a pas été signé par qui vous a donné cette empreinte.");
    answer.className = "non";
  }
}

$("cle-recue").addEventListener("input", compareKey);
$("choix-dossier").addEventListener("change", async event => start(() => chosenSources(event.target.files)));
$("choix-archive").addEventListener("change", async event => start(() => chosenSources(event.target.files)));
for (const again of document.querySelectorAll(".recommencer")) again.addEventListener("click", () => location.reload());

async function start(sources) {
  try {
    const found = await sources();
    if (found.length > 0) await verify(found);
  } catch (error) {
    refuse(error);
  }
}

addEventListener("dragover", event => {
  event.preventDefault();
  $("depot").classList.add("survol");
});
addEventListener("dragleave", () => $("depot").classList.remove("survol"));
addEventListener("drop", event => {
  event.preventDefault();
  $("depot").classList.remove("survol");
  if (document.body.dataset.etat !== "lecture") start(() => droppedSources(event.dataTransfer.items));
});
document.body.dataset.etat = "pret";
