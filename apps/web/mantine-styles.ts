import type { Plugin } from 'vite';

const ALL = ['core', 'dates', 'charts', 'notifications'].map(
  (name) => `import '@mantine/${name}/styles.css';`,
);

const GLOBAL = '@mantine/core/styles/global.css';

/**
 * Adds the styles of Mantine's components. In a build, the styles of a component belong to the chunk of the component, so that
 * a page loads no others. The development server does not transform packages; it adds all styles to the module that imports the
 * global ones.
 */
export function mantineStyles(): Plugin {
  let serves = false;
  return {
    name: 'mantine-styles',
    configResolved: ({ command }) => {
      serves = command === 'serve';
    },
    transform(code, id) {
      if (serves) return code.includes(GLOBAL) ? `${ALL.join('')}${code}` : undefined;
      // Mantine's styles are compiled: the module of a component only names its classes.
      const [, name, component] = /@mantine\/(\w+)\/esm\/.*?(\w+)\.module\.mjs$/.exec(id) ?? [];
      if (!name) return undefined;
      const path = name === 'core' ? `core/styles/${component}.css` : `${name}/styles.css`;
      return { code: `import '@mantine/${path}';\n${code}`, moduleSideEffects: true, map: null };
    },
  };
}
