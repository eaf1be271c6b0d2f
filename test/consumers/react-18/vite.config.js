// No plugin is needed for JSX of React's automatic run-time.
export default {base: './'};
