import {defineComponent, h, ref} from 'vue';

/** A page of a Vue site with the portal in it. Rendered on the server and hydrated in the page. */
export const App = defineComponent({
  setup() {
    const count = ref(0);
    return () =>
      h('main', {'data-count': count.value}, [
        h('h1', 'Customer area'),
        h('button', {type: 'button', onClick: () => (count.value += 1)}, 'Render again'),
        h('portico-portal', {backend: '/portal-api', class: `count-${count.value}`}),
        h('p', `Rendered ${count.value} times`),
      ]);
  },
});
