// Sets the colour scheme before the first paint. The choice is kept by Mantine under this key.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage is off: the system decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.mantineColorScheme =
    choice === 'light' || choice === 'dark' ? choice : system;
})();
