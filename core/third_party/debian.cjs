// Where the Debian archive is, as the system knows it: for fetch.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

// Something that a person has to bring; the rest goes on.
class Missing extends Error {}

// Where Debian is, for a system that has apt and is another: [{uris, signedBy}].
function debootstrapArchives() {
  const script = '/usr/sbin/debootstrap';
  const signedBy = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const uris = fs.existsSync(script) && fs.existsSync(signedBy) &&
      /^DEF_MIRROR="(.+)"$/m.exec(fs.readFileSync(script, 'utf8'))?.[1];
  if (uris) return [{uris, signedBy}];
  throw new Missing('this system is not Debian: install the packages ' +
                    'debootstrap and debian-archive-keyring');
}

// The Debian archive as the system knows it: [{uris, signedBy}], from both
// forms of its sources lists. Security and other archives are not asked.
function debianArchives() {
  const found = [];
  const etc = '/etc/apt';
  const parts = path.join(etc, 'sources.list.d');
  const files = [path.join(etc, 'sources.list')];
  if (fs.existsSync(parts)) {
    files.push(...fs.readdirSync(parts).sort().map((f) => path.join(parts, f)));
  }
  const release = fs.existsSync('/etc/os-release') ?
      fs.readFileSync('/etc/os-release', 'utf8') : '';
  const id = /^ID="?(\w+)/m.exec(release)?.[1];
  if (id && id !== 'debian') return debootstrapArchives();
  const codename = /^VERSION_CODENAME="?(\w+)/m.exec(release)?.[1];
  const isMain = (suites, components) => components.includes('main') &&
      suites.some((s) => [codename, 'stable', 'testing', 'sid'].includes(s));

  for (const file of files) {
    if (!fs.existsSync(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    if (file.endsWith('.list')) {
      for (const line of text.split('\n')) {
        const m = /^\s*deb(?:-src)?\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.*)$/
                      .exec(line);
        if (!m || !isMain([m[3]], m[4].split(/\s+/))) continue;
        const signedBy = /signed-by=(\S+)/i.exec(m[1] ?? '')?.[1];
        found.push({uris: m[2], signedBy});
      }
    } else if (file.endsWith('.sources')) {
      for (const stanza of text.split(/\n\s*\n/)) {
        const lines = stanza.split('\n').filter((l) => !l.startsWith('#'));
        // A field runs on over the lines that start with a space.
        const field = (name) => {
          const m = new RegExp(`^${name}:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, 'im')
                        .exec(lines.join('\n'));
          return m?.[1].trim();
        };
        if (/^no$/i.test(field('Enabled') ?? '')) continue;
        const words = (name) => (field(name) ?? '').split(/\s+/);
        if (!isMain(words('Suites'), words('Components'))) continue;
        const signedBy = field('Signed-By');
        found.push({
          uris: field('URIs'),
          signedBy: signedBy?.includes('\n') ? `\n ${signedBy}` : signedBy,
        });
      }
    }
  }
  if (found.length === 0) {
    throw new Missing(
        'no Debian archive among the system\'s apt sources (/etc/apt)');
  }
  return found;
}

module.exports = {Missing, debianArchives};
