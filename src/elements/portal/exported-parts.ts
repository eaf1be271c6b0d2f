export const exportedParts = {login: '', 'ticket-list': '', 'view-switcher': '', 'ticket-detail': '', 'support-form': ''};
