/** Vue's own compiler checks what is inside; to TypeScript alone, a component is something to be mounted. */
declare module '*.vue' {
  const component: object
  export default component
}

/** Vite takes styles along that a module imports. */
declare module '*.css'
