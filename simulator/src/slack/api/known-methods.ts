/** The Web API's methods outside admin.*, as @slack/web-api 8.2.0 binds them: a name that is not here is a typing mistake. */
export const KNOWN_METHODS: ReadonlySet<string> = new Set(
  `
agents.conversations.{archive,create,getCanvas,listViews,removeView,setCanvasContent,setCommands,setProperties,setView}
agents.sessions.{rename,setStatus}
api.{test}
apps.{uninstall}
apps.connections.{open}
apps.event.authorizations.{list}
apps.manifest.{create,delete,export,update,validate}
apps.user.connection.{update}
assistant.threads.{setStatus,setSuggestedPrompts,setTitle}
auth.{revoke,test}
auth.teams.{list}
blocks.{validate}
bookmarks.{add,edit,list,remove}
bots.{info}
calls.{add,end,info,update}
calls.participants.{add,remove}
canvases.{create,delete,edit}
canvases.access.{delete,set}
canvases.sections.{lookup}
chat.{appendStream,delete,deleteScheduledMessage,getPermalink,meMessage,postEphemeral,postMessage,scheduleMessage,startStream,stopStream,unfurl,update}
chat.scheduledMessages.{list}
conversations.{acceptSharedInvite,approveSharedInvite,archive,close,create,declineSharedInvite,history,info,invite,inviteShared,join,kick,leave,list,listConnectInvites,mark,members,open,rename,replies,setPurpose,setTopic,unarchive}
conversations.canvases.{create}
conversations.externalInvitePermissions.{set}
conversations.requestSharedInvite.{approve,deny,list}
dialog.{open}
dnd.{endDnd,endSnooze,info,setSnooze,teamInfo}
emoji.{list}
entity.{presentDetails}
files.{completeUploadExternal,delete,getUploadURLExternal,info,list,revokePublicURL,sharedPublicURL}
files.comments.{delete}
files.remote.{add,info,list,remove,share,update}
functions.{completeError,completeSuccess}
migration.{exchange}
oauth.{access}
oauth.v2.{access,exchange}
openid.connect.{token,userInfo}
pins.{add,list,remove}
reactions.{add,get,list,remove}
reminders.{add,complete,delete,info,list}
rtm.{connect}
search.{all,files,messages}
slackLists.{create,update}
slackLists.access.{delete,set}
slackLists.download.{get,start}
slackLists.items.{create,delete,deleteMultiple,info,list,update}
stars.{add,list,remove}
team.{accessLogs,billableInfo,info,integrationLogs}
team.billing.{info}
team.externalTeams.{disconnect,list}
team.preferences.{list}
team.profile.{get}
tooling.tokens.{rotate}
usergroups.{create,disable,enable,list,update}
usergroups.users.{list,update}
users.{conversations,deletePhoto,getPresence,identity,info,list,lookupByEmail,setPhoto,setPresence}
users.discoverableContacts.{lookup}
users.profile.{get,set}
views.{open,publish,push,update}
workflows.featured.{add,list,remove,set}
`
    .trim()
    .split(/\s+/)
    .flatMap(expand),
);

/** `chat.{delete,update}` is `chat.delete` and `chat.update`. */
function expand(line: string): string[] {
  const [, family, names] = /^(.+)\.\{(.+)\}$/.exec(line)!;
  return names!.split(',').map((name) => `${family}.${name}`);
}
