/** The part of React that the page uses; React brings no types of its own. */
declare module 'react' {
  export type ReactNode = object | string | null;
  export function createElement(type: string | (() => ReactNode), props?: object | null, ...children: ReactNode[]): ReactNode;
  export function useState<State>(initial: State): [State, (next: State) => void];
}

declare module 'react-dom/client' {
  import type {ReactNode} from 'react';
  export function hydrateRoot(
    container: Element,
    node: ReactNode,
    options?: {onRecoverableError?: (error: unknown) => void},
  ): unknown;
}

declare module 'react-dom/server' {
  import type {ReactNode} from 'react';
  export function renderToString(node: ReactNode): string;
}
