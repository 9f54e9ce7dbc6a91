/** The administrator every browser test can rely on; made by prepare.ts through the one-time link. */
export const administrator = {
  firstName: 'Awa',
  lastName: 'Diop',
  email: 'awa.diop@example.org',
  password: 'baobab lune tambour vert',
  state: 'test-results/administrator.json',
}
