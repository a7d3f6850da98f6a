// What was dropped or chosen, as a list of files: {path, size, chunks()}. Nothing is read before it is asked for.

const CHUNK = 4 << 20;

function fileSource(path, file) {
  return {
    path,
    size: file.size,
    async * chunks() {
      for (let at = 0; at < file.size; at += CHUNK) {
        yield new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
      }
    },
  };
}

async function entrySources(entry, prefix) {
  const path = prefix + entry.name;
  if (entry.isFile) {
    return [fileSource(path, await new Promise((done, failed) => entry.file(done, failed)))];
  }
  const reader = entry.createReader(), sources = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return sources;
    for (const child of some) sources.push(...await entrySources(child, path + "/"));
  }
}

/** The files of a drop: a folder, several files, or the archive itself. */
async function droppedSources(items) {
  const entries = Array.from(items, item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  if (entries.length === 1 && entries[0].isFile && entries[0].name.toLowerCase().endsWith(".zip")) {
    return zipSources(await new Promise((done, failed) => entries[0].file(done, failed)));
  }
  const sources = [];
  for (const entry of entries) sources.push(...await entrySources(entry, ""));
  return sources;
}

async function chosenSources(files) {
  if (files.length === 1 && files[0].name.toLowerCase().endsWith(".zip") && !files[0].webkitRelativePath) {
    return zipSources(files[0]);
  }
  return Array.from(files, file => fileSource(file.webkitRelativePath || file.name, file));
}
