'use strict';
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

/** TypeScript sources import `./x.js`; the file beside them is `x.ts`. Packages are left to Jest. */
module.exports = {
  sync(request, options) {
    if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('/node_modules/')) {
      const stem = resolve(options.basedir, request.slice(0, -'.js'.length));
      for (const ending of ['.ts', '.tsx']) if (existsSync(stem + ending)) return stem + ending;
    }
    return options.defaultResolver(request, options);
  },
};
