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

async function handleSources(handle, prefix) {
  const path = prefix + handle.name;
  if (handle.kind === "file") return [fileSource(path, await handle.getFile())];
  const sources = [];
  for await (const child of handle.values()) sources.push(...await handleSources(child, path + "/"));
  return sources;
}

/**
 * The files of a drop: a folder, several files, or the archive itself. Chromium reads no dropped folder by its entries when the page is
 * itself a file, but does by its handles; the others know entries only. All are asked for before any is awaited: then the drop is over.
 */
async function droppedSources(items) {
  const dropped = Array.from(items).filter(item => item.kind === "file").map(item => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry(),
    handle: item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : null,
  }));
  const isFile = ({entry, file}) => file !== null && (entry === null || entry.isFile);
  if (dropped.length === 1 && isFile(dropped[0])) return chosenSources([dropped[0].file]);
  const sources = [];
  for (const {entry, handle} of dropped) {
    sources.push(...handle ? await handleSources(await handle, "") : await entrySources(entry, ""));
  }
  return sources;
}

async function chosenSources(files) {
  if (files.length === 1 && files[0].name.toLowerCase().endsWith(".zip") && !files[0].webkitRelativePath) {
    return zipSources(files[0]);
  }
  return Array.from(files, file => fileSource(file.webkitRelativePath || file.name, file));
}
