/** The mark of the site: a figure and its mirror image. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5a6e"/><path d="M15 7v18H8z" fill="#fff"/><path d="M17 7v18h7z" fill="#6cc5d9"/></svg>
`;
